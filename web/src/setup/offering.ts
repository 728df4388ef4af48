// Whoever administers a site on which there is nothing yet is led to the first steps: once a visit, not each time.
import { useEffect } from "react";
import { useNavigate } from "react-router";
import { api } from "../api/client";
import { useHasRole } from "../app/me";

let isOffered = false;

/** Lead to the first steps if there is neither score nor key nor event; what is asked is not asked once there is a score. */
export function useOffer(hasScore: boolean | undefined): void {
  const navigate = useNavigate();
  const isAsked = useHasRole("administrator") && hasScore === false && !isOffered;
  const scores = api.useQuery("get", "/api/scores", { params: { query: { limit: 1 } } }, { enabled: isAsked });
  const keys = api.useQuery("get", "/api/keys", { params: { query: { limit: 1 } } }, { enabled: isAsked });
  const events = api.useQuery("get", "/api/events", { params: { query: { limit: 1 } } }, { enabled: isAsked });
  const isNothing = [scores, keys, events].every(({ data }) => data?.items.length === 0);
  useEffect(() => {
    if (!isAsked || !isNothing) return;
    isOffered = true;
    void navigate("/setup", { replace: true });
  }, [isAsked, isNothing, navigate]);
}
