import { useParams } from "react-router";
import { Loaded } from "../editing/Loaded";
import { SegmentEditor } from "./SegmentEditor";

export default function EditorPage() {
  const { key = "" } = useParams();
  return (
    <Loaded kind="segment" name={key} key={key}>
      {(definition) => <SegmentEditor loaded={definition} />}
    </Loaded>
  );
}
