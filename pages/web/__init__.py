"""The Starlette side of Serambi: routes beside Streamlit, and the middleware around it."""
