import NavigatedViewer from "bpmn-js/lib/NavigatedViewer";
import "bpmn-js/dist/assets/diagram-js.css";

/** Draws the diagram; returns what takes it away again. */
export async function drawSwimlanes(container: HTMLElement, xml: string): Promise<() => void> {
    const viewer = new NavigatedViewer({ container });
    await viewer.importXML(xml);
    (viewer.get("canvas") as { zoom(how: string): void }).zoom("fit-viewport");
    return () => viewer.destroy();
}
