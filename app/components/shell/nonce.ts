import { createContext, useContext } from "react";

/** The content security policy's nonce while rendering on the server; in the browser there is none and none is needed. */
export const NonceContext = createContext<string | undefined>(undefined);
export const useNonce = () => useContext(NonceContext);
