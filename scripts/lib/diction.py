"""What the words of a note say, taken together (host/signals/diction.h): fitting and writing it.

A multinomial logistic regression over the stems of a note, its longer words, pairs of neighbouring
stems, the concepts that its words are about (host/signals/vocabulary/concepts.json), pairs of these,
its length and its marks, generic being the kind whose sum is 0. It is fitted on top of what the rules
say, so that words only have to say what rules do not; every weight is pulled towards 0. Names must not
count: what is mostly written with a capital inside sentences is left out, and so are forms of address
and the particles of names.
"""

import collections
import json

import numpy
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

KINDS = ("sales", "spam", "recruiting", "personal")
CLASSES = ("generic",) + KINDS
# What it costs to hear a pitch in a personal note, beside other errors.
PERSONAL_COST = 8.0
# How hard every weight is pulled towards 0: so much times half its square.
PULL = 0.4
# As in host/signals/diction_hash.h.
LENGTH_STEP, LENGTHS = 8, 7
# As in host/signals/diction.cpp, in letters.
STEM = 5
# Features are worth 3/√n each in a note that has n: weights are then about as large as log-odds.
WORTH, MARK_WORTH = 3.0, 0.5
# In how many notes a feature must occur; there are thousands of pairs of concepts.
LEAST, LEAST_PAIR = 2, 5
# A feature whose weights are all below this, in log-odds, is left out.
SILENT = 0.3
# Part of names, or said of who is addressed rather than of what is wanted.
LEFT_OUT = set("""
    de la del di da dos das du le van von der den ter al el bin ibn st dr mr mrs ms miss mister prof
    profe sir madam maam mam ma mdm frau herr herrn signo sig sigra dott senor senho sr sra srta monsi
    madam mme meneer menee mevro mevr dhr pan pani pana panu pania panie panow herre fru hr bro dude bhai
    didi anna ji shri smt sri doña don robin handso beaut guapo guapa cara caro queri querid cherie
    lieber liebe geehr drogi droga drodz kocha szano estim esteem prezad ilustr egreg genti beste geach
    """.split())


def read_stems(field):
    """[(stem, the word, like a name, follows the stem before it, concepts)] of what rule_hits prints."""
    stems = []
    for token in field.split():
        follows = not token.startswith("|")
        token = token.lstrip("|") if not follows else token
        word, *concepts = token.removeprefix("^").split("@")
        stems.append((word.split("~")[0], word.replace("~", ""), token.startswith("^"), follows, concepts))
    return stems


def features(stems):
    found, before, about_before = set(), None, []
    for stem, word, _, follows, concepts in stems:
        found.update((stem, word))
        if before is not None and follows:
            found.add(before + " " + stem)
        before = stem
        for concept in concepts:
            found.add("@" + concept)
            found.update(f"@{other}@{concept}" for other in about_before if other != concept)
        about_before = concepts or about_before
    return found


def parts(feature):
    """The stems of a feature of words."""
    return [word[:STEM] for word in feature.split()]


def names(notes):
    """Stems mostly written like names. German writes every noun so, and is not asked."""
    like, seen = collections.Counter(), collections.Counter()
    for note in notes:
        if note.language == "de":
            continue
        for stem, _, name_like, _, _ in note.stems:
            like[stem] += name_like
            seen[stem] += 1
    return {stem for stem, count in like.items() if 2 * count > seen[stem]}


class Diction:
    """Weights by feature, length and mark, for each of CLASSES."""

    def __init__(self, notes, weigh, before):
        """`weigh(note)`: how much it counts; `before(note)`: {kind: log-odds} of the rules alone."""
        notes = [note for note in notes if note.label in CLASSES]
        forbidden = names(notes) | LEFT_OUT
        counts = collections.Counter(feature for note in notes for feature in features(note.stems))
        known = sorted(feature for feature, count in counts.items()
                       if count >= (LEAST_PAIR if feature.count("@") == 2 else LEAST)
                       and not any(stem in forbidden for stem in parts(feature)))
        marks = sorted({mark for note in notes for mark in note.marks})
        labels = numpy.array([CLASSES.index(note.label) for note in notes])
        weights = numpy.array([weigh(note) for note in notes])
        offsets = numpy.array([[0.0] + [before(note)[kind] for kind in KINDS] for note in notes])
        # What says next to nothing is left out, and the rest fitted again, as it will be used.
        for _ in range(2):
            self.index = {feature: i for i, feature in enumerate(known)}
            self.marks = {mark: len(known) + LENGTHS + i for i, mark in enumerate(marks)}
            matrix = self.matrix(notes)
            told = numpy.diff(matrix.indptr) > 0
            self.table, self.bias = fitted(matrix[told], labels[told], weights[told], offsets[told])
            words = self.table[:len(known)]
            loud = WORTH * numpy.abs(words[:, 1:] - words[:, :1]).max(axis=1, initial=0)
            known = [feature for feature, value in zip(known, loud) if value >= SILENT]

    def matrix(self, notes):
        rows, columns, values = [], [], []
        for row, note in enumerate(notes):
            # In their order: sums of floating-point numbers depend on it, and fits must be repeatable.
            found = sorted(self.index[feature] for feature in features(note.stems) if feature in self.index)
            if not found:
                continue
            words = sum(stem in self.index for stem, *_ in note.stems)
            own = [(column, WORTH / len(found) ** 0.5) for column in found]
            own.append((len(self.index) + min(words // LENGTH_STEP, LENGTHS - 1), MARK_WORTH))
            own += [(self.marks[mark], MARK_WORTH) for mark in note.marks if mark in self.marks]
            for column, value in own:
                rows.append(row)
                columns.append(column)
                values.append(value)
        width = len(self.index) + LENGTHS + len(self.marks)
        return csr_matrix((values, (rows, columns)), shape=(len(notes), width))

    def sums(self, notes):
        """For each note {kind: log-odds against generic}; 0 where no feature is known."""
        matrix = self.matrix(notes)
        sums = matrix @ self.table + numpy.diff(matrix.indptr).clip(max=1)[:, None] * self.bias
        return [dict(zip(KINDS, row[1:] - row[0])) for row in sums]

    def write(self, file, comment):
        def row(weights, factor=1.0):
            return [round(100 * factor * (weight - weights[0])) for weight in weights[1:]]

        words = {feature: row(self.table[i], WORTH) for feature, i in self.index.items()}
        first = len(self.index)
        head = {
            "bias": row(self.bias),
            "lengths": [row(self.table[first + i], MARK_WORTH) for i in range(LENGTHS)],
            "marks": {mark: row(self.table[i], MARK_WORTH) for mark, i in self.marks.items()},
        }
        lines = [f"  {json.dumps(word, ensure_ascii=False)}: {json.dumps(weights)}"
                 for word, weights in sorted(words.items())]
        file.write_text(
            "".join(f"// {line}\n" for line in comment) + json.dumps(head)[:-1] + ', "words": {\n' +
            ",\n".join(lines) + "\n}}\n", "utf-8")


def fitted(matrix, labels, weights, offsets):
    """The weights of the columns and the biases that make the labels likeliest, pulled towards 0."""
    notes, columns = matrix.shape
    wanted = numpy.zeros((notes, len(CLASSES)))
    wanted[numpy.arange(notes), labels] = 1
    # A sum that has to be louder by so much is what the cost of an error comes to.
    cost = numpy.zeros_like(wanted)
    personal = labels == CLASSES.index("personal")
    for pitch in ("sales", "spam"):
        cost[personal, CLASSES.index(pitch)] = numpy.log(PERSONAL_COST)
    transposed = matrix.T.tocsr()

    def loss(values):
        table, bias = values[:-len(CLASSES)].reshape(columns, -1), values[-len(CLASSES):]
        sums = matrix @ table + bias + offsets + cost
        highest = sums.max(axis=1, keepdims=True)
        power = numpy.exp(sums - highest)
        whole = power.sum(axis=1, keepdims=True)
        value = weights @ (numpy.log(whole) + highest - (wanted * sums).sum(axis=1, keepdims=True))[:, 0]
        errors = (power / whole - wanted) * weights[:, None]
        slope = numpy.concatenate([(transposed @ errors + PULL * table).ravel(), errors.sum(axis=0)])
        return value + PULL / 2 * (table ** 2).sum(), slope

    start = numpy.zeros((columns + 1) * len(CLASSES))
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 200}).x
    return found[:-len(CLASSES)].reshape(columns, -1), found[-len(CLASSES):]
