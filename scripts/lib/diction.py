"""What the words of a note say, taken together (host/signals/diction.h): fitting and writing it.

For a note's kind, a multinomial logistic regression over the stems of a note, its longer words, pairs of neighbouring
stems, pieces of words, the concepts that its words are about (host/signals/vocabulary/concepts.json),
pairs of these, its length and its marks, generic being the kind whose sum is 0. It is fitted on top of
what the rules say, so that words only have to say what rules do not. Whenever a note is looked at, a
part of its features is left out, so that none is leaned on alone. Names must not count: what is mostly
written with a capital inside sentences is left out, and so are forms of address and the particles of
names.

Whether it says that the two have met is another question, since a pitch may say so too: a logistic
regression of its own over the same features, from the notes that a person has looked at for it.

`shape` is what `rule_hits --shape` prints: the numbers of host/signals/diction_shape.h.
"""

import collections
import json

import numpy
from scipy.sparse import csr_matrix, diags

KINDS = ("sales", "spam", "recruiting", "personal")
CLASSES = ("generic",) + KINDS
# What words speak for, in the order of kDictionGroups.
SPOKEN_FOR = KINDS + ("met",)
# What it costs to hear a pitch in a personal note, beside other errors.
PERSONAL_COST = 12.0
# What it costs to hear a meeting where there was none, beside not to hear one: there are twenty times as many
# notes without one, and unsure words would else never be heard.
MET_COST = 0.7
# What of a note's features is looked at, each time that the note is.
KEPT = 0.65
# How often each note is looked at, how many together, and how far a weight moves then (Adam).
ROUNDS, TOGETHER, STEP = 20, 128, 0.02
# Lengths that are told apart.
LENGTHS = 7
# Features are worth 3/√(n + silentFeatures) each in a note that has n: weights are then about as
# large as log-odds.
WORTH, MARK_WORTH = 3.0, 0.5
# How sure the words are, of what the fit makes them: notes of other hands are likeliest so.
TRUST = 0.6
# In how many notes a feature must occur; there are thousands of pairs of concepts.
LEAST, LEAST_PIECE, LEAST_PAIR = 2, 4, 12
# So many features at most, those with the largest weights: what a table of 262,144 rows holds well.
MOST = 235_000
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


def pieces(word, shape):
    letters = shape["pieceSyllables"]
    if not "\uac00" <= word[:1] <= "\ud7a3":
        word, letters = f"<{word}>", shape["pieceLetters"]
    return {"#" + word[i:i + letters] for i in range(len(word) - letters + 1)}


def features(stems, shape, whole=()):
    """`whole`: stems whose words are not taken to pieces; nor are those that are written like names."""
    found, before, about_before = set(), None, []
    for stem, word, like_name, follows, concepts in stems:
        found.update((stem, word))
        if not like_name and stem not in whole:
            found.update(pieces(word, shape))
        if before is not None and follows:
            found.add(before + " " + stem)
        before = stem
        for concept in concepts:
            found.add("@" + concept)
            found.update(f"@{other}@{concept}" for other in about_before if other != concept)
        about_before = concepts or about_before
    return found


def parts(feature, shape):
    """The stems of a feature of words."""
    return [] if feature.startswith("#") else [word[:shape["stemLetters"]] for word in feature.split()]


def least(feature):
    return LEAST_PIECE if feature.startswith("#") else LEAST_PAIR if feature.count("@") == 2 else LEAST


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
    """Weights by feature, length and mark: those of CLASSES, and the one of met."""

    def __init__(self, notes, shape, weigh, before):
        """`weigh(note)`: how much its kind counts; `before(note)`: {group: log-odds} of the rules alone."""
        self.shape = shape
        forbidden = names(notes) | LEFT_OUT
        counts = collections.Counter(feature for note in notes for feature in features(note.stems, shape, forbidden))
        known = sorted(feature for feature, count in counts.items()
                       if count >= least(feature)
                       and not any(stem in forbidden for stem in parts(feature, shape)))
        marks = sorted({mark for note in notes for mark in note.marks})
        of_a_kind = [note for note in notes if note.label in CLASSES]
        looked_at = [note for note in notes if note.met is not None]
        # What says least is left out, and the rest fitted again, as it will be used.
        for _ in range(2):
            self.index = {feature: i for i, feature in enumerate(known)}
            self.marks = {mark: len(known) + LENGTHS + i for i, mark in enumerate(marks)}
            kinds, kinds_bias = self.fitted(
                of_a_kind, [CLASSES.index(note.label) for note in of_a_kind], [weigh(note) for note in of_a_kind],
                [[0.0] + [before(note)[kind] for kind in KINDS] for note in of_a_kind], cost_of_kinds())
            met, met_bias = self.fitted(
                looked_at, [int(note.met) for note in looked_at], [1.0] * len(looked_at),
                [[0.0, before(note)["met"]] for note in looked_at], numpy.log([[1.0, MET_COST], [1.0, 1.0]]),
                self.without_endings())
            # Against a note that says nothing, and against one that does not say so.
            self.table = numpy.hstack([kinds[:, 1:] - kinds[:, :1], met[:, 1:] - met[:, :1]])
            self.bias = numpy.append(kinds_bias[1:] - kinds_bias[0], met_bias[1] - met_bias[0])
            loud = numpy.abs(self.table[:len(known)]).max(axis=1, initial=0)
            known = sorted(known[i] for i in numpy.argsort(-loud, kind="stable")[:MOST])

    def without_endings(self):
        """1 for a column that no ending of a word is in: where few notes speak of a thing, these tell women from men."""
        letters = self.shape["stemLetters"]
        kept = numpy.ones(len(self.index) + LENGTHS + len(self.marks))
        for feature, column in self.index.items():
            kept[column] = feature[0] == "@" or feature[0] != "#" and all(len(word) <= letters for word in feature.split())
        return kept

    def fitted(self, notes, labels, weights, offsets, costs, kept=None):
        matrix, labels, weights, offsets = self.matrix(notes), numpy.array(labels), numpy.array(weights), numpy.array(offsets)
        if kept is not None:
            matrix = (matrix @ diags(kept)).tocsr()
            matrix.eliminate_zeros()
        told = numpy.diff(matrix.indptr) > 0
        return fitted(matrix[told], labels[told], weights[told], offsets[told] + costs[labels[told]])

    def matrix(self, notes):
        rows, columns, values = [], [], []
        for row, note in enumerate(notes):
            # In their order: sums of floating-point numbers depend on it, and fits must be repeatable.
            found = sorted(self.index[feature] for feature in features(note.stems, self.shape) if feature in self.index)
            if len(found) < self.shape["fewestFeatures"]:
                continue
            words = sum(stem in self.index for stem, *_ in note.stems)
            own = [(column, WORTH / (len(found) + self.shape["silentFeatures"]) ** 0.5) for column in found]
            own.append((len(self.index) + min(words // self.shape["lengthStep"], LENGTHS - 1), MARK_WORTH))
            own += [(self.marks[mark], MARK_WORTH) for mark in note.marks if mark in self.marks]
            for column, value in own:
                rows.append(row)
                columns.append(column)
                values.append(value)
        width = len(self.index) + LENGTHS + len(self.marks)
        return csr_matrix((values, (rows, columns)), shape=(len(notes), width))

    def sums(self, notes):
        """For each note {group: log-odds}; 0 where hardly a feature is known."""
        matrix = self.matrix(notes)
        sums = matrix @ self.table + numpy.diff(matrix.indptr).clip(max=1)[:, None] * self.bias
        return [dict(zip(SPOKEN_FOR, row)) for row in sums]

    def write(self, file, comment):
        def row(weights, factor=1.0):
            return [round(100 * factor * weight) for weight in weights]

        def tenths(weights):
            return [max(-127, min(127, round(hundredths / 10))) for hundredths in row(weights, WORTH)]

        words = {feature: tenths(self.table[i]) for feature, i in self.index.items()}
        first = len(self.index)
        head = {
            "bias": row(self.bias),
            "lengths": [row(self.table[first + i], MARK_WORTH) for i in range(LENGTHS)],
            "marks": {mark: row(self.table[i], MARK_WORTH) for mark, i in self.marks.items()},
        }
        lines = [json.dumps({word: weights}, ensure_ascii=False, separators=(",", ":"))[1:-1]
                 for word, weights in sorted(words.items())]
        file.write_text(
            "".join(f"// {line}\n" for line in comment) + json.dumps(head)[:-1] + ', "words": {\n' +
            ",\n".join(lines) + "\n}}\n", "utf-8")


def cost_of_kinds():
    """By what it is and what it is taken for: a sum that has to be louder by so much is what the cost of an error
    comes to."""
    costs = numpy.zeros((len(CLASSES), len(CLASSES)))
    for pitch in ("sales", "spam"):
        costs[CLASSES.index("personal"), CLASSES.index(pitch)] = numpy.log(PERSONAL_COST)
    return costs


def fitted(matrix, labels, weights, offsets):
    """The weights of the columns and the biases that make the labels likeliest beside `offsets`, a column for each
    class: the mean of the later half of all rounds. (A full descent with weights pulled towards 0 makes a quarter
    more errors on English notes of other hands: there, what is rare hardly learns anything.)"""
    notes, columns = matrix.shape
    classes = offsets.shape[1]
    random = numpy.random.default_rng(1)
    matrix = matrix.astype(numpy.float32)
    wanted = numpy.eye(classes, dtype=numpy.float32)[labels]
    table, bias = Adam((columns, classes)), Adam((1, classes))
    steps = ROUNDS * -(-notes // TOGETHER)
    for _ in range(ROUNDS):
        order = random.permutation(notes)
        for start in range(0, notes, TOGETHER):
            chosen = order[start:start + TOGETHER]
            seen = matrix[chosen]
            kept = random.random(len(seen.data)) < KEPT
            seen.data = seen.data * kept / numpy.float32(KEPT ** 0.5)
            touched = numpy.unique(seen.indices)
            seen = seen[:, touched]
            sums = seen @ table.values[touched] + bias.values[0] + offsets[chosen]
            power = numpy.exp(sums - sums.max(axis=1, keepdims=True))
            errors = power / power.sum(axis=1, keepdims=True) - wanted[chosen]
            errors = (errors * weights[chosen, None] / TOGETHER).astype(numpy.float32)
            # Ever smaller steps, down to a tenth.
            step = STEP * (1 - 0.9 * (bias.moves + 1) / steps)
            table.move(touched, seen.T @ errors, step)
            bias.move([0], errors.sum(axis=0, keepdims=True), step)
            if bias.moves >= steps // 2 and bias.moves % 10 == 0:
                table.remember()
                bias.remember()
    return TRUST * table.mean(), TRUST * bias.mean()[0]


class Adam:
    """Values that are moved row by row against their slopes (Kingma and Ba, 2015), and their mean over time."""

    def __init__(self, shape):
        self.values, self.first, self.second, self.sum = (numpy.zeros(shape, numpy.float32) for _ in range(4))
        self.moves = self.remembered = 0

    def move(self, rows, slopes, step):
        self.moves += 1
        self.first[rows] = 0.9 * self.first[rows] + 0.1 * slopes
        self.second[rows] = 0.999 * self.second[rows] + 0.001 * slopes ** 2
        speed = numpy.sqrt(self.second[rows] / (1 - 0.999 ** self.moves)) + 1e-8
        self.values[rows] -= step * self.first[rows] / (1 - 0.9 ** self.moves) / speed

    def remember(self):
        self.sum += self.values
        self.remembered += 1

    def mean(self):
        return self.sum / self.remembered
