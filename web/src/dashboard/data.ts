// What the dashboard asks the API, and how often.
import { api } from "../api/client";

/** Milliseconds between two looks at what moves by itself; a page that nobody sees does not look. */
const SOON = 5_000;
const LATER = 30_000;

export const useScores = () => api.useQuery("get", "/api/leaderboards");

export const useHottest = (score: string) =>
  api.useQuery("get", "/api/contacts", { params: { query: { order: `-score.${score}`, limit: 13 } } }, { refetchInterval: LATER });

export const useMovers = (score: string) =>
  api.useQuery("get", "/api/dashboard/movers", { params: { query: { score, days: 7, limit: 5 } } }, { refetchInterval: LATER });

export const useCooling = (score: string) =>
  api.useQuery("get", "/api/dashboard/cooling", { params: { query: { score, days: 14, limit: 6 } } }, { refetchInterval: LATER });

export const useNewlyHot = (score: string) =>
  api.useQuery("get", "/api/dashboard/hot", { params: { query: { score, days: 7, limit: 6 } } }, { refetchInterval: LATER });

export const useDistribution = (key: string) =>
  api.useQuery("get", "/api/scores/{key}/distribution", { params: { path: { key } } }, { refetchInterval: LATER });

export const useArrivals = () => api.useQuery("get", "/api/dashboard/arrivals", {}, { refetchInterval: LATER });

export const useLatest = () =>
  api.useQuery("get", "/api/events", { params: { query: { limit: 7 } } }, { refetchInterval: SOON, staleTime: SOON });

export const useHealth = (isAsked: boolean) =>
  api.useQuery("get", "/api/dashboard/health", {}, { refetchInterval: LATER, enabled: isAsked });
