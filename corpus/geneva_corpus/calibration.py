"""Raw similarity to probability: the constants of alignment that decide what a score means, in one place."""

import numpy as np
import numpy.typing as npt

#: The probability from which two passages count as telling the same.
DEFAULT_SCORE = 0.45

#: Logistic curve over the logarithm of raw similarity: slope, intercept, and what keeps the logarithm finite.
SLOPE, INTERCEPT, FLOOR = 2.08, 3.09, 0.02


def probability(raw: npt.NDArray[np.float32]) -> npt.NDArray[np.float64]:
    """Raw similarities as probabilities, rounded to 6 decimals; what is not alike at all is 0."""
    scores = 1 / (1 + np.exp(-(SLOPE * np.log(np.maximum(raw, 0).astype(np.float64) + FLOOR) + INTERCEPT)))
    result: npt.NDArray[np.float64] = np.where(raw > 0, np.round(scores, 6), 0.0)
    return result
