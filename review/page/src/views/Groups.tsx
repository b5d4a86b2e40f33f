// Group check: equal readings of one kind lie together as crops, the odd ones first.
import { useMemo, useState } from "preact/hooks";
import { say } from "../language";
import { clustersOf, GROUP_KINDS, type Cluster, type GroupKind } from "../model/groups";
import { isOpenDoubt } from "../model/places";
import type { Review } from "../review";
import { server } from "../server";

const SHOWN = 12; // crops of one cluster

export function Groups({ review }: { review: Review }) {
    const [kind, setKind] = useState<GroupKind>("actors");
    const clusters = useMemo(() => clustersOf(review.binder, kind), [review.binder, kind]);
    const pages = useMemo(() => new Map(review.binder.pages.map((page) => [page.page, page])), [review.binder.pages]);
    const accept = (cluster: Cluster) => review.change(cluster.members.filter((member) => isOpenDoubt(member.value)).map((member) => ({ kind: "confirm", pointer: member.pointer })));
    const make = (cluster: Cluster, text: string) => review.change(cluster.members.map((member) => ({ kind: "set", pointer: member.pointer, after: text })));
    const key = (event: KeyboardEvent, cluster: Cluster) => {
        if (event.key !== "Enter" || event.target !== event.currentTarget) return;
        event.preventDefault();
        accept(cluster);
        const next = (event.currentTarget as HTMLElement).nextElementSibling as HTMLElement | null;
        next?.focus();
    };
    return (
        <div class="groups">
            <h2>{say("groups")}</h2>
            <p class="hint">{say("group_hint")}</p>
            <p role="group" aria-label={say("kind")}>{(Object.keys(GROUP_KINDS) as GroupKind[]).map((name) => (
                <button key={name} aria-pressed={name === kind} onClick={() => setKind(name)}>{say(name)}</button>
            ))}</p>
            <div class="clusters">{clusters.map((cluster) => (
                <section key={cluster.text} tabIndex={0} class={cluster.odd ? "cluster odd" : "cluster"} aria-label={`${cluster.text} (${cluster.members.length})`} onKeyDown={(event) => key(event, cluster)}>
                    <h3>{cluster.text} <small>× {cluster.members.length}</small></h3>
                    {cluster.like ? <p>{say("like", cluster.like)} <button onClick={() => make(cluster, cluster.like!)}>{say("take_like", cluster.like)}</button></p> : null}
                    {cluster.doubtful > 0 ? <button class="main" onClick={() => accept(cluster)}>{say("accept_group", cluster.doubtful)} <kbd>Enter</kbd></button> : null}
                    <div class="crops">{cluster.members.slice(0, SHOWN).map((member) => (
                        <button key={member.pointer} class={member.value.review ? "doubt" : undefined} onClick={() => { review.update({ tab: "record" }); review.select(member.pointer); }}>
                            <img loading="lazy" src={pages.has(member.value.page) ? server.cropOf(review.id, pages.get(member.value.page)!, member.value.box, review.reading) : undefined} alt={member.value.text} />
                            <small>{say("page_n", member.value.page)}</small>
                        </button>
                    ))}</div>
                </section>
            ))}</div>
        </div>
    );
}
