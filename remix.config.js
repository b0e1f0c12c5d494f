/**
 * Options of Remix's Vite plugin. The plugin does not read this file by itself: vite.config.ts passes it on.
 *
 * Every v3 flag is on, so that a move to React Router is a renaming of imports, except `v3_lazyRouteDiscovery`: its
 * manifest endpoint answers anyone who asks for any list of paths, a known way to exhaust a server.
 *
 * @type {import("@remix-run/dev").VitePluginConfig}
 */
export default {
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_routeConfig: true,
    v3_singleFetch: true,
    v3_lazyRouteDiscovery: false,
  },
};
