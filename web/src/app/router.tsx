import { createBrowserRouter, type RouteObject } from "react-router";
import type { Page } from "./feature";
import { pages } from "./features";
import { Allowed, Guard } from "./Guard";
import { Beginning } from "./Beginning";
import { BrokenPage, MissingPage } from "./ErrorPages";
import { SettingsFrame } from "./SettingsFrame";

function toRoute(page: Page): RouteObject {
  return {
    path: page.path,
    lazy: async () => {
      const { default: Shown } = await page.load();
      return { element: page.isPublic ? <Shown /> : <Allowed page={page}><Shown /></Allowed> };
    },
    errorElement: <BrokenPage />,
  };
}

const isOfSettings = (page: Page): boolean => page.path.startsWith("/settings");

/** All addresses of the app; `/` is a page of a feature, or else leads to the first entry of the navigation. */
export function makeRoutes(all: readonly Page[] = pages): RouteObject[] {
  const inside = all.filter((page) => !page.isPublic);
  const beginning: RouteObject[] = inside.some((page) => page.path === "/") ? [] : [{ path: "/", element: <Beginning /> }];
  return [
    ...all.filter((page) => page.isPublic).map(toRoute),
    {
      element: <Guard />,
      errorElement: <BrokenPage />,
      children: [
        ...beginning,
        ...inside.filter((page) => !isOfSettings(page)).map(toRoute),
        { element: <SettingsFrame />, children: inside.filter(isOfSettings).map(toRoute) },
        { path: "*", element: <MissingPage /> },
      ],
    },
  ];
}

export const makeRouter = () => createBrowserRouter(makeRoutes());
