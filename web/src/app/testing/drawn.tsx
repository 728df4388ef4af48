import { MantineProvider } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { type RenderResult, render } from "@testing-library/react";
import type { ReactNode } from "react";
import { RouterProvider, createMemoryRouter } from "react-router";
import { makeQueryClient } from "../../api/queries";
import type { Role } from "../feature";
import { type Me, MeProvider } from "../me";
import { theme } from "../theme";

export const ana: Me = {
  id: 1,
  email: "ana@example.org",
  name: "Ana",
  role: "administrator",
  language: "en",
  is_active: true,
  created_at: "2026-01-01T00:00:00Z",
  last_login: null,
  has_second_factor: false,
  has_sample_data: false,
  version: 1,
};

/** Draw something as it stands in a page: with theme, texts, router, queries, and somebody who is logged in. */
export function drawn(children: ReactNode, { path = "/", role = "administrator" as Role } = {}): RenderResult {
  const router = createMemoryRouter([{ path: "*", element: children }], { initialEntries: [path] });
  return render(
    <MantineProvider theme={theme} env="test">
      <QueryClientProvider client={makeQueryClient()}>
        <MeProvider value={{ ...ana, role }}>
          <RouterProvider router={router} />
        </MeProvider>
      </QueryClientProvider>
    </MantineProvider>,
  );
}
