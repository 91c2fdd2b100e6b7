"""Serves a sandbox alone: `python -m sandbox [--port N]`, for any bot."""

import argparse
import asyncio
import sys

from sandbox.server import open_sandbox


async def serve(port: int) -> None:
    """Serve until interrupted."""
    async with open_sandbox(port=port) as sandbox:
        sys.stdout.write(
            f"api_url  {sandbox.api_url}\ntoken    {sandbox.token}\npage_url {sandbox.page_url}\n"
        )
        sys.stdout.flush()
        await asyncio.Event().wait()


def main() -> None:
    """Read the arguments and serve."""
    parser = argparse.ArgumentParser(prog="python -m sandbox", description=__doc__)
    parser.add_argument("--port", type=int, default=0, help="where to listen; any free port by default")
    try:
        asyncio.run(serve(parser.parse_args().port))
    except KeyboardInterrupt:
        sys.stdout.write("\n")


if __name__ == "__main__":
    main()
