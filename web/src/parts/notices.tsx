// Short news in the corner: that something was done, or that it failed where there is no place to say so.
import { notifications } from "@mantine/notifications";
import i18next from "i18next";
import { toProblem } from "../api/problem";
import { LoginRefusedError } from "../api/session";

const close = () => ({ closeButtonProps: { "aria-label": i18next.t("parts:close") } });

export function showDone(message: string): void {
  notifications.show({ message, color: "teal", withBorder: true, ...close() });
}

export function showProblem(thrown: unknown): void {
  if (thrown instanceof LoginRefusedError) return;
  const { title, detail } = toProblem(thrown);
  notifications.show({ title, message: detail, color: "red", withBorder: true, autoClose: 10_000, role: "alert", ...close() });
}
