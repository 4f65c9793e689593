package io.github.relu4j.examples.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Definitions of nouns from WordNet's file data.noun: lines such as {@code 02086723 05 n 02 dog 0
 * domestic_dog 0 … | a member of the genus Canis; "the dog barked"}, where 05 is the lexicographer
 * file. The licence stands above them, in lines that begin with a space. Source: Princeton
 * University, "About WordNet", 2010, and its manual page wndb.
 */
final class WordNet {

  private static final String GLOSS = " | ";

  /** What follows the definition in a gloss are examples, in quotation marks. */
  private static final String EXAMPLE = "; \"";

  /**
   * What a word means.
   *
   * @param file the lexicographer file, which tells the kind of thing, such as "05" for animals
   * @param words the words of the definition, of the letters a to z alone
   */
  record Definition(String file, List<String> words) {}

  private WordNet() {}

  /**
   * The definitions in some of the lexicographer files, in their order, but for those without a
   * word.
   *
   * @throws InvalidDataException if the lines are of something else
   */
  static List<Definition> read(BufferedReader lines, Set<String> files) throws IOException {
    List<Definition> definitions = new ArrayList<>();
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (line.startsWith(" ")) {
        continue;
      }
      String[] fields = line.split(" ", 4);
      int gloss = line.indexOf(GLOSS);
      if (fields.length < 4 || !fields[2].equals("n") || gloss < 0) {
        throw new InvalidDataException(
            "line " + number + " of data.noun is no noun with its definition: " + line);
      }
      if (files.contains(fields[1])) {
        List<String> words = words(definition(line.substring(gloss + GLOSS.length())));
        if (!words.isEmpty()) {
          definitions.add(new Definition(fields[1], words));
        }
      }
    }
    return definitions;
  }

  private static String definition(String gloss) {
    int end = gloss.indexOf(EXAMPLE);
    return end < 0 ? gloss : gloss.substring(0, end);
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    for (String word : text.toLowerCase(Locale.ROOT).split("[^a-z]+")) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return List.copyOf(words);
  }
}
