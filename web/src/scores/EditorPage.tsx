import { useParams } from "react-router";
import { Loaded } from "../editing/Loaded";
import { ScoreEditor } from "./ScoreEditor";

export default function EditorPage() {
  const { key = "" } = useParams();
  return (
    <Loaded kind="score" name={key} key={key}>
      {(definition) => <ScoreEditor loaded={definition} />}
    </Loaded>
  );
}
