import { render } from "preact";
import { useEffect, useState } from "preact/hooks";
import { currentLanguage, say, sayOr, setLanguage } from "./language";
import { Review } from "./review";
import { Refused, server } from "./server";
import "./page.css";
import { BinderView } from "./views/BinderView";
import { Shelf } from "./views/Shelf";

/** "#/garis/sop-0001/3" */
const wanted = () => {
    const [binder, ...rest] = location.hash.replace(/^#\/?/, "").split("/").map(decodeURIComponent);
    return { binder: binder ?? "", sop: rest.find((part) => part.startsWith("sop-")), page: Number(rest.find((part) => /^\d+$/.test(part)) ?? 0) };
};

function Enter({ needsPassword, done }: { needsPassword: boolean; done: () => void }) {
    const [who, setWho] = useState(localStorage.getItem("who") ?? "");
    const [password, setPassword] = useState("");
    const [trouble, setTrouble] = useState("");
    const enter = async (event: Event) => {
        event.preventDefault();
        try {
            await server.enter(who, password);
            localStorage.setItem("who", who);
            done();
        } catch (failure) {
            setTrouble(failure instanceof Refused ? sayOr(failure.code, failure.message) : String(failure));
        }
    };
    return (
        <main class="enter">
            <h1>alihsop</h1>
            <form onSubmit={enter}>
                <label>{say("your_name")}<input required maxLength={60} value={who} autocomplete="name" onInput={(event) => setWho(event.currentTarget.value)} ref={(input) => { if (input && !input.value) input.focus(); }} /></label>
                <p class="hint">{say("name_why")}</p>
                {needsPassword ? <label>{say("password")}<input type="password" required value={password} autocomplete="current-password" onInput={(event) => setPassword(event.currentTarget.value)} /></label> : null}
                <button class="main">{say("enter")}</button>
                {trouble ? <p role="alert">{trouble}</p> : null}
            </form>
        </main>
    );
}

function Page() {
    const [session, setSession] = useState<{ who: string | null; needs_password: boolean } | null>(null);
    const [address, setAddress] = useState(wanted());
    const [review, setReview] = useState<Review | null>(null);
    const [trouble, setTrouble] = useState("");
    const [, setLanguageTick] = useState(0);

    /** Where no password is asked for, the name given once is enough, also after a restart of the server. */
    const reenter = async () => {
        let now = await server.session();
        const who = localStorage.getItem("who");
        if (!now.who && !now.needs_password && who) {
            await server.enter(who, "");
            now = await server.session();
        }
        if (!now.who) setSession(now);
        return now;
    };
    useEffect(() => {
        void reenter().then(setSession);
        const moved = () => setAddress(wanted());
        window.addEventListener("hashchange", moved);
        return () => window.removeEventListener("hashchange", moved);
    }, []);
    useEffect(() => {
        if (!session?.who) return;
        if (!address.binder) return setReview(null);
        if (review?.id === address.binder) return go(review);
        setReview(null);
        setTrouble("");
        server.binder(address.binder).then((view) => {
            const opened = new Review(address.binder, view, async () => (await reenter()).who !== null);
            go(opened);
            setReview(opened);
        }, (failure) => setTrouble((failure as Error).message));
    }, [session, address]);
    const go = (opened: Review) => {
        const sop = opened.binder.sops.findIndex((entry) => entry.id === address.sop);
        if (sop >= 0 && (opened.selected === null || opened.sop !== sop)) opened.select(`/sops/${sop}/nama_sop`);
        if (address.page > 0) opened.update({ page: address.page });
    };

    if (!session) return <p class="loading">{say("loading")}</p>;
    return (
        <>
            {!session.who ? <Enter needsPassword={session.needs_password} done={() => void server.session().then(setSession)} />
                : !address.binder ? <Shelf /> : review ? <BinderView key={review.id} review={review} /> : <p class="loading">{trouble || say("loading")}</p>}
            <footer>
                {session.who ? <span>{session.who} </span> : null}
                {session.who && session.needs_password ? <button onClick={() => void server.leave().then(() => server.session()).then(setSession)}>{say("leave")}</button> : null}
                <button lang={currentLanguage() === "id" ? "en" : "id"} onClick={() => { setLanguage(currentLanguage() === "id" ? "en" : "id"); setLanguageTick((count) => count + 1); }}>{say("language")}</button>
            </footer>
        </>
    );
}

render(<Page />, document.getElementById("app")!);
