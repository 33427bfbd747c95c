"""What the words of a note say, taken together (host/signals/diction.h): fitting and writing it.

A multinomial logistic regression over the stems of a note, pairs of neighbours, the concepts that its
words are about (host/signals/vocabulary/concepts.json) and pairs of these, generic being the kind whose
sum is 0; every weight is pulled towards 0. Names must not count: what is mostly written
with a capital inside sentences is left out, and so are forms of address and the particles of names.
"""

import collections
import json
import math
import random

KINDS = ("sales", "spam", "recruiting", "personal")
CLASSES = ("generic",) + KINDS
# What it costs to hear a pitch in a personal note, beside other errors.
PERSONAL_COST = 3.0
LENGTH_STEP, LENGTHS = 8, 7
# Part of names, or said of who is addressed rather than of what is wanted.
LEFT_OUT = set("""
    de la del di da dos das du le van von der den ter al el bin ibn st dr mr mrs ms miss mister prof
    profe sir madam maam mam ma mdm frau herr herrn signo sig sigra dott senor senho sr sra srta monsi
    madam mme meneer menee mevro mevr dhr pan pani pana panu pania panie panow herre fru hr bro dude bhai
    didi anna ji shri smt sri doña don robin handso beaut guapo guapa cara caro queri querid cherie
    lieber liebe geehr drogi droga drodz kocha szano estim esteem prezad ilustr egreg genti beste geach
    """.split())


def read_stems(field):
    """[(stem, like a name, follows the stem before it, concepts)] of what rule_hits prints."""
    stems = []
    for token in field.split():
        follows = not token.startswith("|")
        token = token.lstrip("|") if not follows else token
        stem, *concepts = token.removeprefix("^").split("@")
        stems.append((stem, token.startswith("^"), follows, concepts))
    return stems


def features(stems):
    found, before, about_before = set(), None, []
    for stem, _, follows, concepts in stems:
        found.add(stem)
        if before is not None and follows:
            found.add(before + " " + stem)
        before = stem
        for concept in concepts:
            found.add("@" + concept)
            found.update(f"@{other}@{concept}" for other in about_before if other != concept)
        about_before = concepts or about_before
    return found


def names(notes):
    """Stems mostly written like names. German writes every noun so, and is not asked."""
    like, seen = collections.Counter(), collections.Counter()
    for note in notes:
        if note.language == "de":
            continue
        for stem, name_like, _, _ in note.stems:
            like[stem] += name_like
            seen[stem] += 1
    return {stem for stem, count in like.items() if 2 * count > seen[stem]}


class Diction:
    """Weights by feature, for each of CLASSES."""

    def __init__(self, notes, weigh, strength=2.0, rounds=16, seed=1, least=2):
        forbidden = names(notes) | LEFT_OUT
        counts = collections.Counter(feature for note in notes for feature in features(note.stems))
        self.known = {feature: [0.0] * len(CLASSES) for feature, count in counts.items()
                      if count >= least and not any(stem in forbidden for stem in feature.split())}
        self.lengths = [[0.0] * len(CLASSES) for _ in range(LENGTHS)]
        self.bias = [0.0] * len(CLASSES)
        self.fit([(self.of(note.stems), CLASSES.index(note.label), weigh(note))
                  for note in notes if note.label in CLASSES], counts, strength, rounds, seed)

    def of(self, stems):
        """The known features and the length of a note."""
        known = sorted(feature for feature in features(stems) if feature in self.known)
        words = sum(" " not in feature and "@" not in feature for feature in known)
        return known, min(words // LENGTH_STEP, LENGTHS - 1)

    def sums(self, known, length):
        if not known:
            return [0.0] * len(CLASSES)
        share = 3 / math.sqrt(len(known))
        rows = [self.known[feature] for feature in known]
        return [self.bias[i] + self.lengths[length][i] + share * sum(row[i] for row in rows)
                for i in range(len(CLASSES))]

    def fit(self, examples, counts, strength, rounds, seed):
        """Adagrad, one note at a time. `strength`: how far the notes may pull a weight from 0."""
        pitches = {CLASSES.index("sales"), CLASSES.index("spam")}
        personal = CLASSES.index("personal")
        rng = random.Random(seed)
        steps = {feature: [1e-6] * len(CLASSES) for feature in self.known}
        length_counts = collections.Counter(length for (_, length), _, _ in examples)
        for done in range(rounds):
            rng.shuffle(examples)
            rate = 0.25 / (1 + done / 6)
            for (known, length), label, weight in examples:
                if not known:
                    continue
                sums = self.sums(known, length)
                highest = max(sums)
                power = [math.exp(value - highest) for value in sums]
                whole = sum(power)
                share = 3 / math.sqrt(len(known))
                for i in range(len(CLASSES)):
                    error = weight * (power[i] / whole - (i == label))
                    if label == personal and i in pitches:
                        error *= PERSONAL_COST
                    self.bias[i] -= 0.1 * rate * error
                    row = self.lengths[length]
                    row[i] -= 0.3 * rate * (error + row[i] / (strength * length_counts[length]))
                    error *= share
                    for feature in known:
                        row, step = self.known[feature], steps[feature]
                        slope = error + row[i] / (strength * counts[feature])
                        step[i] += slope * slope
                        row[i] -= rate * slope / math.sqrt(step[i])

    def judged(self, stems):
        """{kind: log-odds against generic}."""
        sums = self.sums(*self.of(stems))
        return {kind: sums[1 + i] - sums[0] for i, kind in enumerate(KINDS)}

    def write(self, file, scale, comment):
        def row(weights, factor):
            return [round(100 * factor * (weights[1 + i] - weights[0])) for i in range(len(KINDS))]

        words = {feature: row(weights, 3 * scale) for feature, weights in self.known.items()}
        lines = [f'  {json.dumps(word, ensure_ascii=False)}: {json.dumps(weights)}'
                 for word, weights in sorted(words.items()) if any(abs(weight) >= 5 for weight in weights)]
        file.write_text(
            "".join(f"// {line}\n" for line in comment) + '{"bias": ' + json.dumps(row(self.bias, scale)) +
            ', "lengths": ' + json.dumps([row(weights, scale) for weights in self.lengths]) +
            ', "words": {\n' + ",\n".join(lines) + "\n}}\n", "utf-8")
