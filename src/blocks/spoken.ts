/** What a voice reads of a block. */
export type Spoken = {
	/** Its element on the page, within the running text. */
	at: string;
	/** Parts of it that are read, one list after the other; left out for all of its words. */
	reads?: string[];
	/** The attribute that holds the words, where they are told of a drawing. */
	attribute?: string;
};
