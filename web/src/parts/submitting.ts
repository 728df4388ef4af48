import { type FormEvent, useState } from "react";
import { fieldProblems } from "../api/problem";

interface Submitting {
  isRunning: boolean;
  problem: unknown;
  /** What is wrong at which field. */
  at: Record<string, string>;
  submit: (event: FormEvent) => void;
  clear: () => void;
}

/** Send a form by a promise; what fails is kept to be shown, and so is what was typed. */
export function useSubmitting(run: () => Promise<unknown>): Submitting {
  const [isRunning, setRunning] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setRunning(true);
    setProblem(null);
    run()
      .catch(setProblem)
      .finally(() => setRunning(false));
  };
  return { isRunning, problem, at: fieldProblems(problem), submit, clear: () => setProblem(null) };
}
