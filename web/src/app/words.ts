// A text whose key is only known at run time, such as that of an entry of the navigation; a test sees that it exists.
import i18next from "i18next";
import { useTranslation } from "react-i18next";

export function useWords(): (key: string) => string {
  const { i18n } = useTranslation();
  const translate = i18n.t as unknown as (key: string) => string;
  return (key) => translate.call(i18next, key);
}
