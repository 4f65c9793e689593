package io.github.relu4j.benchmarks.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import io.github.relu4j.PRelu;
import java.util.Locale;

/** What a {@link TorchKernel} reads or writes, in memory that PyTorch allocated. */
enum TorchTensor {
  /** The pre-activations. */
  X {
    @Override
    NDArray create(NDManager memory, Work work) {
      return copy(memory, work.x());
    }
  },

  /** What forward gave for the pre-activations, as autograd keeps it for backward. */
  Y {
    @Override
    NDArray create(NDManager memory, Work work) {
      try (NDArray x = copy(memory, work.x())) {
        return TorchFunction.of(work.activation()).orElseThrow().method().apply(x);
      }
    }
  },

  /** What the forward of logsigmoid leaves for its backward: e^-|x|. */
  BUFFER {
    @Override
    NDArray create(NDManager memory, Work work) {
      float[] powers = new float[work.length()];
      for (int i = 0; i < powers.length; i++) {
        powers[i] = (float) Math.exp(-Math.abs(work.x()[i]));
      }
      return copy(memory, powers);
    }
  },

  /** The gradient that backward is given. */
  GRAD_Y {
    @Override
    NDArray create(NDManager memory, Work work) {
      return copy(memory, work.gradY());
    }
  },

  /** The slope of a PReLU. */
  SLOPE {
    @Override
    NDArray create(NDManager memory, Work work) {
      return copy(memory, ((PRelu) work.activation()).alpha());
    }
  },

  /** Where the result goes. */
  OUTPUT {
    @Override
    NDArray create(NDManager memory, Work work) {
      return memory.create(new Shape(work.length()), DataType.FLOAT32);
    }
  };

  /** Makes the tensor for a work. */
  abstract NDArray create(NDManager memory, Work work);

  /** The name in TorchScript. */
  String variable() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** A tensor that DJL makes from an array is a view of a Java buffer, its duplicate is not. */
  private static NDArray copy(NDManager memory, float[] elements) {
    try (NDArray view = memory.create(elements)) {
      return view.duplicate();
    }
  }
}
