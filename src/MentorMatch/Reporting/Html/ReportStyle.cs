namespace MentorMatch.Reporting.Html;

/// <summary>The look of the report: light or dark as the reader's system asks, quiet on paper.</summary>
internal static class ReportStyle
{
    /// <summary>How many criteria have a colour of their own; further ones begin again.</summary>
    public const int Colours = 8;

    public const string Css = """
        :root{color-scheme:light dark;--page:#f6f7f9;--card:#fff;--text:#1c2430;--soft:#5b6675;--line:#dde2e9;--accent:#2457c5;--good:#14794e;--warn:#9a5b00;--bad:#b3261e;
        --c0:#2457c5;--c1:#d97706;--c2:#0f8f7e;--c3:#a13d97;--c4:#6b7f10;--c5:#c2410c;--c6:#0e7490;--c7:#6d5bd0}
        @media(prefers-color-scheme:dark){:root{--page:#12161c;--card:#1b212a;--text:#e6eaf0;--soft:#9aa6b5;--line:#313a47;--accent:#8ab0ff;--good:#5fd39c;--warn:#f0b45a;--bad:#ff8a80;
        --c0:#7aa2ff;--c1:#f5b04d;--c2:#4fd1bf;--c3:#e08bd6;--c4:#b9cf5a;--c5:#ff9d6b;--c6:#5cc6e0;--c7:#b0a3ff}}
        *{box-sizing:border-box}
        body{margin:0;background:var(--page);color:var(--text);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
        main{max-width:72rem;margin:0 auto;padding:2rem 1.25rem 4rem}
        h1{font-size:1.75rem;line-height:1.2;margin:0 0 .25rem}
        h2{font-size:1.2rem;margin:2.5rem 0 .75rem}
        .lead{color:var(--soft);margin:0 0 1.5rem}
        .tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(10.5rem,1fr));gap:.75rem}
        .tile{background:var(--card);border:1px solid var(--line);border-radius:.6rem;padding:.8rem 1rem}
        .tile b{display:block;font-size:1.35rem;font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
        .tile span{color:var(--soft);font-size:.85rem}
        .optimal b{color:var(--good)}.feasible b{color:var(--warn)}.infeasible b,.unknown b{color:var(--bad)}
        .note{background:var(--card);border:1px solid var(--line);border-left:.3rem solid var(--warn);border-radius:.4rem;padding:.6rem 1rem;margin:.5rem 0}
        .note.bad{border-left-color:var(--bad)}.note p{margin:.15rem 0}
        .table{overflow-x:auto;background:var(--card);border:1px solid var(--line);border-radius:.6rem}
        table{border-collapse:collapse;width:100%;font-size:.93rem}
        th,td{text-align:left;vertical-align:top;padding:.5rem .8rem;border-bottom:1px solid var(--line)}
        tbody tr:last-child>*{border-bottom:0}
        thead th{color:var(--soft);font-weight:600;white-space:nowrap}
        tbody th{font-weight:600}
        .n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
        .name{display:block;color:var(--soft);font-weight:400}
        .person{display:inline-block;margin-right:1em}
        .bar{display:flex;height:.5rem;min-width:9rem;border-radius:.25rem;overflow:hidden;background:var(--line);margin:.45rem 0 .3rem}
        .bar i{display:block;height:100%}
        .parts{color:var(--soft);font-size:.85rem}
        .parts span{white-space:nowrap;margin-right:.8rem}
        .dot{display:inline-block;width:.6rem;height:.6rem;border-radius:50%;margin-right:.3rem}
        .tag{display:inline-block;border:1px solid var(--accent);color:var(--accent);border-radius:1rem;padding:0 .5rem;font-size:.78rem;margin-left:.4rem}
        .k0{background:var(--c0)}.k1{background:var(--c1)}.k2{background:var(--c2)}.k3{background:var(--c3)}.k4{background:var(--c4)}.k5{background:var(--c5)}.k6{background:var(--c6)}.k7{background:var(--c7)}
        .guide{color:var(--soft)}
        footer{margin-top:2.5rem;color:var(--soft);font-size:.85rem}
        @media print{:root{--page:#fff;--card:#fff;--text:#000;--soft:#444;--line:#bbb}main{max-width:none;padding:0}body{font-size:11pt}
        h2{break-after:avoid}tr,.tile,.note{break-inside:avoid}thead{display:table-header-group}.bar,.dot{print-color-adjust:exact;-webkit-print-color-adjust:exact}.table{overflow:visible}}
        """;
}
