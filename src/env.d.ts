interface ImportMetaEnv {
	/** Whether readers' devices keep the feature for reading offline. */
	readonly OFFLINE: boolean;
	/** Whether no public address is known: links carry the local one. */
	readonly PREVIEW_SITE: boolean;
	/** Whether this build carries the PDF of the feature: only a release does. */
	readonly PDF: boolean;
}
