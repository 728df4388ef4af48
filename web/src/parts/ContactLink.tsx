import { Anchor } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";

interface ContactLinkProps {
  id: number;
  /** How to call them: the best name that is known. */
  name?: string | null;
}

/** A contact, leading to their page. */
export function ContactLink({ id, name }: ContactLinkProps) {
  const { t } = useTranslation("parts");
  return (
    <Anchor component={Link} to={`/contacts/${id}`} inherit fw={550} c="inherit" underline="hover">
      {name || t("contactNumber", { id })}
    </Anchor>
  );
}
