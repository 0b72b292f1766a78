"""Print the exact versions that this environment holds, without riwaya and pip themselves.

Names and versions only, no addresses, so that the file is good for any package index.
"""

from importlib.metadata import distributions

SELF_MADE = {"riwaya", "pip", "setuptools", "wheel", "uv"}


def main() -> None:
    """Print one `name==version` a line, sorted."""
    pins = {dist.name.lower().replace("_", "-"): dist.version for dist in distributions()}
    print("# Exact versions for `make install` and CI, as constraints. Written by `make lock`.")
    for name in sorted(pins.keys() - SELF_MADE):
        print(f"{name}=={pins[name]}")


if __name__ == "__main__":
    main()
