import { SegmentEditor } from "./SegmentEditor";

export default function EditorNewPage() {
  return <SegmentEditor loaded={null} />;
}
