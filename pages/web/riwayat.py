"""Where Streamlit writes the browser's history: one entry a page, one a choice made in a chart, none for tidying up.

As shipped, each key that leaves the address (a page's own filters when another page opens, those of another part) is
an entry of its own: Back stops at a page without its filters. The pieces below are swapped like the words of
`literal_inti`; a test on the installed bundle fails when an upgrade moves one.
"""

from __future__ import annotations

# from here on the keys belong to the page that opens, whose address is not there yet
_MULAI = (
    "{scriptRunId:l,fragmentIds:u}=bA(t);if(u.length)",
    "{scriptRunId:l,fragmentIds:u}=bA(t);this.pindah=!!i&&i!==s&&this.historyNavigationEpoch===null;if(u.length)",
)
# a key that only leaves the address waits: for the address of the page that opens, else for the end of the run
_ALAMAT = (
    "t!==ut(document.location.search)&&(this.historyNavigationEpoch===null?"
    "window.history.pushState({},``,n):window.history.replaceState({},``,n))",
    "this.kueri=void 0,t!==ut(document.location.search)&&(this.historyNavigationEpoch!==null?"
    "window.history.replaceState({},``,n):this.pindah||[...new URLSearchParams(t)].every(([a,b])=>"
    "new URLSearchParams(document.location.search).getAll(a).includes(b))?this.kueri=t:"
    "(this.baru=!0,window.history.pushState({},``,n)))",
)
# keys that the page still brings after that belong to its own entry; so does the entry that a link with keys has
# made already, before the page itself opened (st.switch_page sends its keys first)
_ENTRI = (
    "r=this.state.queryParams||tt(),a=r?`?${r}`:``,o=`${i===`/`?``:i}/${e}${a}`;window.history.pushState({},``,o)}",
    "r=this.kueri??(this.state.queryParams||tt()),a=r?`?${r}`:``,o=`${i===`/`?``:i}/${e}${a}`;"
    "this.kueri=void 0,window.history[this.baru?`replaceState`:`pushState`]({},``,o),this.baru=!1,"
    "this.pindah=!1,this.historyNavigationEpoch=this.rerunEpoch}",
)
# a quick run is over before its page stands in the address: what waits is then left to `_ENTRI`
_SELESAI = (
    "e!==xe.ScriptFinishedStatus.FINISHED_EARLY_FOR_RERUN&&(this.historyNavigationEpoch=null)",
    "e!==xe.ScriptFinishedStatus.FINISHED_EARLY_FOR_RERUN&&(this.pindah||(this.kueri!==void 0&&"
    "window.history.replaceState({},``,document.location.pathname+(this.kueri&&`?`+this.kueri)),this.kueri=void 0,"
    "this.baru=!1),this.historyNavigationEpoch=null)",
)
RIWAYAT = (_MULAI, _ALAMAT, _ENTRI, _SELESAI)
