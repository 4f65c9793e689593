package io.github.relu4j.examples.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Definitions of nouns from WordNet 3.1, to be told apart by what kind of thing they define: "a
 * mill in which ore is crushed with stamps" is an artifact.
 *
 * <p><b>Words.</b> Those that are in fewer than 100 definitions say little, and would only cover
 * others in the features. They are left out. Of definitions with the same words only the first
 * counts, so that none is in both parts of the task.
 *
 * <p><b>Features.</b> A definition is a bag of words. A word adds 1 to a feature, or -1 if the
 * highest bit of its {@link #hash} is 1. Which feature that is says the hash modulo their number.
 * Each sample is then scaled to length 1. Source: K. Weinberger, A. Dasgupta, J. Langford, A.
 * Smola, J. Attenberg, "Feature hashing for large scale multitask learning", ICML 2009.
 */
public final class Words {

  /** In how many definitions a word must be. */
  private static final int LEAST_DEFINITIONS = 100;

  /** The number of features. */
  static final int FEATURES = 300;

  private static final String RESOURCE = "/net/sf/extjwnl/data/wordnet/wn31/data.noun";

  /** A class: one of WordNet's lexicographer files. */
  private record Kind(String file, String name) {}

  /** Those with the most definitions, but for groups and states, which overlap with others. */
  private static final List<Kind> KINDS =
      List.of(
          new Kind("04", "act"),
          new Kind("05", "animal"),
          new Kind("06", "artifact"),
          new Kind("08", "body"),
          new Kind("10", "communication"),
          new Kind("13", "food"),
          new Kind("15", "location"),
          new Kind("18", "person"),
          new Kind("20", "plant"),
          new Kind("27", "substance"));

  private final List<WordNet.Definition> definitions;

  private Words(List<WordNet.Definition> definitions) {
    this.definitions = definitions;
  }

  /**
   * Reads WordNet's nouns.
   *
   * @throws InvalidDataException if WordNet's file is not on the class path or is something else
   */
  public static Words open() throws IOException {
    try (InputStream stream = Words.class.getResourceAsStream(RESOURCE)) {
      if (stream == null) {
        throw new InvalidDataException("WordNet is not on the class path: there is no " + RESOURCE);
      }
      return open(
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)),
          LEAST_DEFINITIONS);
    }
  }

  /** Reads the lines of a file data.noun; words count that are in so many definitions. */
  static Words open(BufferedReader lines, int least) throws IOException {
    Set<String> files = new HashSet<>(KINDS.stream().map(Kind::file).toList());
    return new Words(withFrequentWords(WordNet.read(lines, files), least));
  }

  /**
   * Draws samples, as many of each class.
   *
   * @param training how many samples to learn from, at most; at least 1
   * @param test how many to test by, at most, at least 1; there are none that were learned from
   * @param seed the choice of both follows from it
   * @throws InvalidDataException if there are too few definitions
   */
  public Task draw(int training, int test, long seed) {
    Samples.atLeastOne("training", training);
    Samples.atLeastOne("test", test);
    List<List<List<String>>> byKind = shuffled(seed);
    int fewest = byKind.stream().mapToInt(List::size).min().orElseThrow();
    // One in three at most is for the test.
    int tested = Math.min(test, fewest / 3 * KINDS.size());
    int held = ofEach(tested);
    int learned = Math.min(training, (fewest - held) * KINDS.size());
    return new Task(
        "words",
        String.format(
            "definitions of nouns in WordNet 3.1, as bags of words of %d features; the kind of"
                + " thing that each defines is to be told (%s): %d to learn from, %d others to"
                + " test",
            FEATURES, String.join(", ", KINDS.stream().map(Kind::name).toList()), learned, tested),
        samples(byKind, held, learned),
        samples(byKind, 0, tested));
  }

  /** How many definitions of one kind at most are among so many samples. */
  private static int ofEach(int samples) {
    return (samples + KINDS.size() - 1) / KINDS.size();
  }

  /** The words of all definitions by kind, in an order that follows from the seed. */
  private List<List<List<String>>> shuffled(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<List<List<String>>> byKind = new ArrayList<>();
    for (Kind kind : KINDS) {
      List<List<String>> ofKind = new ArrayList<>();
      for (WordNet.Definition definition : definitions) {
        if (definition.file().equals(kind.file())) {
          ofKind.add(definition.words());
        }
      }
      if (ofKind.size() < 3) {
        throw new InvalidDataException(
            "WordNet's file has "
                + ofKind.size()
                + " definitions of the kind "
                + kind.name()
                + ", which are too few");
      }
      Samples.shuffle(ofKind, random);
      byKind.add(ofKind);
    }
    return byKind;
  }

  /** The definitions without rare words; of those with the same words the first. */
  private static List<WordNet.Definition> withFrequentWords(
      List<WordNet.Definition> definitions, int least) {
    Map<String, Integer> counts = new HashMap<>();
    for (WordNet.Definition definition : definitions) {
      new HashSet<>(definition.words()).forEach(word -> counts.merge(word, 1, Integer::sum));
    }
    Set<List<String>> known = new HashSet<>();
    List<WordNet.Definition> kept = new ArrayList<>();
    for (WordNet.Definition definition : definitions) {
      List<String> words =
          definition.words().stream().filter(word -> counts.get(word) >= least).toList();
      if (!words.isEmpty() && known.add(words)) {
        kept.add(new WordNet.Definition(definition.file(), words));
      }
    }
    return kept;
  }

  /** So many samples, the kinds by turns, of each from one definition on. */
  private static Samples samples(List<List<List<String>>> byKind, int from, int count) {
    float[] inputs = Samples.newInputs(count, FEATURES);
    int[] labels = new int[count];
    for (int i = 0; i < count; i++) {
      labels[i] = i % KINDS.size();
      add(byKind.get(labels[i]).get(from + i / KINDS.size()), inputs, i * FEATURES);
    }
    return new Samples(FEATURES, inputs, KINDS.size(), labels);
  }

  /** Adds a bag of words to a sample of zeros, and scales it. */
  static void add(List<String> words, float[] inputs, int from) {
    for (String word : words) {
      int hash = hash(word);
      inputs[from + Integer.remainderUnsigned(hash, FEATURES)] += hash < 0 ? -1 : 1;
    }
    double squares = 0;
    for (int i = from; i < from + FEATURES; i++) {
      squares += (double) inputs[i] * inputs[i];
    }
    // Words that share a feature can cancel each other, all of a short definition.
    for (int i = from; i < from + FEATURES && squares > 0; i++) {
      inputs[i] = (float) (inputs[i] / Math.sqrt(squares));
    }
  }

  /**
   * FNV-1a of 32 bits over a word's letters, its upper half folded into the lower one. Source: G.
   * Fowler, L. C. Noll, K.-P. Vo, "The FNV Non-Cryptographic Hash Algorithm".
   */
  static int hash(String word) {
    int hash = 0x811c9dc5;
    for (int i = 0; i < word.length(); i++) {
      hash = (hash ^ word.charAt(i)) * 0x01000193;
    }
    return hash ^ hash >>> 16;
  }
}
