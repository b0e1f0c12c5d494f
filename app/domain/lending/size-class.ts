export type SizeClass = "micro" | "small" | "medium" | "large" | "unknown";

export type FirmSize = Extract<SizeClass, "micro" | "small" | "medium">;
