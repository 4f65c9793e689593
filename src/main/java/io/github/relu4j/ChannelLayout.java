package io.github.relu4j;

import io.github.relu4j.internal.check.Check;
import io.github.relu4j.internal.check.Parameter;
import io.github.relu4j.internal.text.ShortestDecimal;
import java.util.Objects;

/**
 * How channels lie in an array: {@code elementsPerChannel} neighbouring elements share one, and the
 * channels follow each other in blocks.
 *
 * @param channels how many there are
 * @param elementsPerChannel how many neighbouring elements share a channel
 */
record ChannelLayout(int channels, int elementsPerChannel) {

  /** The layout for parameters, of which there is one per channel. */
  static ChannelLayout of(String name, float[] parameters, int elementsPerChannel) {
    Objects.requireNonNull(parameters, name);
    if (parameters.length == 0) {
      throw new IllegalArgumentException(name + " must have at least one channel but is empty");
    }
    for (int channel = 0; channel < parameters.length; channel++) {
      if (!Float.isFinite(parameters[channel])) {
        Parameter.requireFinite(name + "[" + channel + "]", parameters[channel]);
      }
    }
    Check.atLeast("elementsPerChannel", 1, elementsPerChannel);
    return new ChannelLayout(parameters.length, elementsPerChannel);
  }

  void requireWholeBlocks(long length) {
    if (length % block() != 0) {
      throw new IllegalArgumentException(
          "length "
              + length
              + " is not a whole number of channel blocks of "
              + channels
              + " channels * "
              + elementsPerChannel
              + " elements");
    }
  }

  /** The elements of a block. */
  long block() {
    return (long) channels * elementsPerChannel;
  }

  /** A parameter would change while it is read. */
  static void requireOtherThan(String parameter, float[] parameters, String name, float[] output) {
    if (output == parameters) {
      throw new IllegalArgumentException(name + " must be another array than " + parameter);
    }
  }

  /** Appends parameters, each after a comma but the first after the parenthesis. */
  static void appendTo(StringBuilder name, float[] parameters) {
    for (float parameter : parameters) {
      if (name.charAt(name.length() - 1) != '(') {
        name.append(',');
      }
      name.append(ShortestDecimal.of(parameter));
    }
  }

  /** Appends the elements per channel, where that is not 1, and the closing parenthesis. */
  String close(StringBuilder name) {
    if (elementsPerChannel != 1) {
      name.append(",elements_per_channel=").append(elementsPerChannel);
    }
    return name.append(')').toString();
  }
}
