/// <reference types="vite/client" />

declare module "virtual:catalogue/*" {
  const catalogue: Record<string, Record<string, unknown>>;
  export default catalogue;
}
