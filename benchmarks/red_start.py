"""Starts Red-DiscordBot against another address than Discord's; runs in Red's own virtual environment."""

import json
import os
import runpy
import urllib.request

import discord
import yarl


def _gateway(api: str) -> str:
    """Return where the gateway is."""
    if not api.startswith("http://"):
        raise ValueError(f"a sandbox is asked at an http:// address, not at {api}")
    with urllib.request.urlopen(f"{api}/gateway") as answer:  # noqa: S310 - the line above sees to it
        return str(json.load(answer)["url"])


def main() -> None:
    """Point discord.py to where `DISCORD_API_URL` says, then be `redbot` with this program's arguments."""
    api = os.environ["DISCORD_API_URL"]
    discord.http.Route.BASE = api
    discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(_gateway(api))
    runpy.run_module("redbot", run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    main()
