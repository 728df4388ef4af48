// The language of the app: which one, its texts, and the switch. Texts stand in es.json and en.json of each folder.
import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import type { Catalogues } from "./catalogues";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "app";
    resources: Catalogues;
  }
}

export type Language = "es" | "en";
export const LANGUAGES: readonly { value: Language; label: string }[] = [
  { value: "es", label: "Español" },
  { value: "en", label: "English" },
];

const LOADERS = {
  es: () => import("virtual:catalogue/es"),
  en: () => import("virtual:catalogue/en"),
};
const YEAR = 365 * 24 * 3600;

export const isLanguage = (text: string): text is Language => text === "es" || text === "en";

/** The server has written into the page which language whoever asks for it reads. */
export function languageOfPage(): Language {
  const said = document.documentElement.lang;
  return isLanguage(said) ? said : "en";
}

async function load(language: Language): Promise<void> {
  if (i18next.hasResourceBundle(language, "app")) return;
  const { default: catalogue } = await LOADERS[language]();
  for (const [namespace, texts] of Object.entries(catalogue)) i18next.addResourceBundle(language, namespace, texts);
}

/** Begin with a language; nothing is drawn before its texts are there. */
export async function startLanguage(language: Language = languageOfPage()): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    defaultNS: "app",
    resources: {},
    interpolation: { escapeValue: false }, // React escapes
    returnNull: false,
  });
  await switchLanguage(language);
}

/** Show everything in another language, here and in what the server says; the browser remembers it. */
export async function switchLanguage(language: Language): Promise<void> {
  await load(language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  const secure = location.protocol === "https:" ? "; Secure" : "";
  document.cookie = `baremo-language=${language}; Path=/; Max-Age=${YEAR}; SameSite=Lax${secure}`;
}

export const currentLanguage = (): Language => (isLanguage(i18next.language) ? i18next.language : "en");
