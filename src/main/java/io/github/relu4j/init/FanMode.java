package io.github.relu4j.init;

/** Which number of connections the variance of a weight is divided by. */
public enum FanMode {

  /** Inputs of a unit: keeps the variance of the activations from layer to layer. */
  FAN_IN {
    @Override
    double of(int fanIn, int fanOut) {
      return fanIn;
    }
  },

  /** Units that an input goes to: keeps the variance of the gradients on their way back. */
  FAN_OUT {
    @Override
    double of(int fanIn, int fanOut) {
      return fanOut;
    }
  },

  /** The mean of both, Glorot and Bengio's compromise. */
  FAN_AVERAGE {
    @Override
    double of(int fanIn, int fanOut) {
      return ((double) fanIn + fanOut) / 2;
    }
  };

  abstract double of(int fanIn, int fanOut);
}
