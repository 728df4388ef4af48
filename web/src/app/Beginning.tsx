import { Navigate } from "react-router";
import { beginning } from "./features";
import { useMe } from "./me";

/** `/` leads to what whoever is logged in sees first. */
export function Beginning() {
  return <Navigate to={beginning(useMe().role)} replace />;
}
