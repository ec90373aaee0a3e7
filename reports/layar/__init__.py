"""The stage: slides as HTML with server-drawn charts, readable from the back row of a ballroom.

Sizes are projector pixels (CSS px × device pixel ratio): body text is never below 24, titles never below 40.
The phones, the USB pack and Cek Ruang use the same slides; nothing here knows the server or the store.
"""
