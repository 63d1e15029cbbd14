interface ImportMetaEnv {
	/** Whether readers' devices keep the feature for reading offline. */
	readonly OFFLINE: boolean;
}
