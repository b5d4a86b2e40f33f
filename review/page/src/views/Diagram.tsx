// The same SOP as a clean swimlane diagram: the BPMN export, drawn by bpmn-js, which is loaded only here.
import { useEffect, useRef, useState } from "preact/hooks";
import { say } from "../language";
import type { Review } from "../review";
import { server } from "../server";

export function Diagram({ review }: { review: Review }) {
    const board = useRef<HTMLDivElement>(null);
    const [trouble, setTrouble] = useState<string | null>(null);
    useEffect(() => {
        let gone = false;
        let close = () => {};
        void (async () => {
            try {
                const [{ drawSwimlanes }, answer] = await Promise.all([import("./swimlane_viewer"), server.bpmn(review.id, review.sop)]);
                if (!gone && board.current) close = await drawSwimlanes(board.current, answer.files[0]!.content);
                setTrouble("");
            } catch (failure) {
                setTrouble((failure as Error).message);
            }
        })();
        return () => {
            gone = true;
            close();
        };
    }, [review.sop, review.revision]);
    return (
        <div class="diagram">
            <h2>{say("diagram")}</h2>
            {trouble === null ? <p>{say("loading")}</p> : trouble ? <p role="alert">{say("refused", trouble)}</p> : null}
            <div ref={board} class="swimlanes" role="img" aria-label={say("diagram")} />
        </div>
    );
}
