package io.github.relu4j.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.relu4j.Activation;
import io.github.relu4j.Activations;
import io.github.relu4j.GatedLinearUnit;
import io.github.relu4j.GeluTanh;
import io.github.relu4j.HardSigmoidLinear;
import io.github.relu4j.Hardmax;
import io.github.relu4j.LeakyRelu;
import io.github.relu4j.LogSoftmax;
import io.github.relu4j.Maxout;
import io.github.relu4j.Softmax;
import io.github.relu4j.Sparsemax;
import io.github.relu4j.Threshold;
import io.github.relu4j.internal.json.JsonReader;
import io.github.relu4j.names.Keras;
import io.github.relu4j.names.PyTorch;
import java.util.function.Function;

/** What reads texts, each with what writes the same. */
enum Reader {
  NAMES(Activations::parse, read -> ((Activation) read).name()),
  GATED_NAMES(Activations::parseGated, read -> ((GatedLinearUnit) read).name()),
  MAXOUT_NAMES(Activations::parseMaxout, read -> ((Maxout) read).name()),
  SOFTMAX_NAMES(Activations::parseSoftmax, read -> ((Softmax) read).name()),
  LOG_SOFTMAX_NAMES(Activations::parseLogSoftmax, read -> ((LogSoftmax) read).name()),
  SPARSEMAX_NAMES(Activations::parseSparsemax, read -> ((Sparsemax) read).name()),
  HARDMAX_NAMES(Activations::parseHardmax, read -> ((Hardmax) read).name()),
  PYTORCH(PyTorch::read, Reader::toPyTorch),
  KERAS(Keras::read, read -> Keras.write((Activation) read)),
  JSON(JsonReader::read, JsonText::of);

  private final Function<String, Object> reader;
  private final Function<Object, String> writer;

  Reader(Function<String, Object> reader, Function<Object, String> writer) {
    this.reader = reader;
    this.writer = writer;
  }

  /** Refuses with a message, or accepts what is read again, equal, when it is written. */
  void check(String text) {
    Object read;
    try {
      read = reader.apply(text);
    } catch (IllegalArgumentException refused) {
      assertThat(refused).isExactlyInstanceOf(IllegalArgumentException.class);
      assertThat(refused.getMessage()).isNotBlank();
      return;
    }
    if (this == KERAS && isOnlyReadByKeras(read)) {
      return;
    }
    Object again = this == KERAS ? toKeras(read) : read;
    assertThat(reader.apply(writer.apply(read))).isEqualTo(again);
  }

  /** Keras 3 has no layer for what only Keras 2 or KerasHub has. */
  static boolean isOnlyReadByKeras(Object read) {
    return read instanceof GeluTanh
        || read instanceof HardSigmoidLinear
        || read instanceof LeakyRelu leaky && leaky.negativeSlope() < 0f;
  }

  /** PyTorch has the exponential as a function alone, which is read and not written. */
  private static String toPyTorch(Object read) {
    return read.equals(Activations.exponential()) ? "torch.exp" : PyTorch.write((Activation) read);
  }

  /** Keras has one function by two names, and ours for it is the more usual one. */
  static Object toKeras(Object read) {
    return read.equals(new Threshold(0f, 0f)) ? Activations.relu() : read;
  }
}
