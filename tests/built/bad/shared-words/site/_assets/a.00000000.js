export const a = "已读", b = "“”";
