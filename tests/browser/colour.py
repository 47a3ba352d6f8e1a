"""How light a colour is, so that tests can ask for light and dark without knowing the palette."""

WHITE = 1.0


def luminance(colour: str) -> float:
    """Relative luminance of a computed `rgb(…)`, from 0 (black) to 1 (white), as WCAG 2 defines it."""
    parts = [int(part) / 255 for part in colour.removeprefix("rgb(").removesuffix(")").split(",")]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: float, other: float) -> float:
    """The contrast between two luminances, from 1 to 21, as WCAG 2 defines it."""
    dark, light = sorted((one, other))
    return (light + 0.05) / (dark + 0.05)
