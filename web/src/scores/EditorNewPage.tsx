import { ScoreEditor } from "./ScoreEditor";

export default function EditorNewPage() {
  return <ScoreEditor loaded={null} />;
}
