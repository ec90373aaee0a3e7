"""Where Streamlit writes the browser's history: one entry a page, one a choice made in a chart, none for tidying up.

As shipped, each key that leaves the address (a page's own filters when another page opens, those of another part) is
an entry of its own: Back stops at a page without its filters. The pieces below are swapped like the words of
`literal_inti`; a test on the installed bundle fails when an upgrade moves one.
"""

from __future__ import annotations

# from here on the keys belong to the page that opens, whose address is not there yet
_MULAI = (
    "{scriptRunId:l,fragmentIds:u}=bA(t);if(u.length)",
    "{scriptRunId:l,fragmentIds:u}=bA(t);this.pindah=i!==s&&this.historyNavigationEpoch===null;if(u.length)",
)
# a key that only leaves the address waits: for the address of the page that opens, else for the end of the run
_ALAMAT = (
    "t!==ut(document.location.search)&&(this.historyNavigationEpoch===null?"
    "window.history.pushState({},``,n):window.history.replaceState({},``,n))",
    "this.kueri=void 0,t!==ut(document.location.search)&&(this.historyNavigationEpoch!==null?"
    "window.history.replaceState({},``,n):this.pindah||[...new URLSearchParams(t)].every(([a,b])=>"
    "new URLSearchParams(document.location.search).getAll(a).includes(b))?this.kueri=t:"
    "window.history.pushState({},``,n))",
)
_PINDAH = (
    "this.maybeUpdatePageUrl=(e,t,n)=>{let r=this.getBaseUriParts();",
    "this.maybeUpdatePageUrl=(e,t,n)=>{let q=this.kueri,r=this.getBaseUriParts();this.pindah=!1;",
)
# keys that the page still brings after that belong to its own entry
_ENTRI = (
    "r=this.state.queryParams||tt(),a=r?`?${r}`:``,o=`${i===`/`?``:i}/${e}${a}`;window.history.pushState({},``,o)}",
    "r=q??(this.state.queryParams||tt()),a=r?`?${r}`:``,o=`${i===`/`?``:i}/${e}${a}`;"
    "this.kueri=void 0,window.history.pushState({},``,o),this.historyNavigationEpoch=this.rerunEpoch}",
)
_SELESAI = (
    "e!==xe.ScriptFinishedStatus.FINISHED_EARLY_FOR_RERUN&&(this.historyNavigationEpoch=null)",
    "e!==xe.ScriptFinishedStatus.FINISHED_EARLY_FOR_RERUN&&(this.kueri!==void 0&&window.history.replaceState({},"
    "``,document.location.pathname+(this.kueri&&`?`+this.kueri)),this.kueri=void 0,"
    "this.pindah=!1,this.historyNavigationEpoch=null)",
)
RIWAYAT = (_MULAI, _ALAMAT, _PINDAH, _ENTRI, _SELESAI)
