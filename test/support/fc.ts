import fc from "fast-check";

// The quick run is the same on every day and machine: what chance alone can find is looked for in the deep run.
if (!process.env.LENDWRIGHT_DEEP) fc.configureGlobal({ seed: 1 });

export default fc;
