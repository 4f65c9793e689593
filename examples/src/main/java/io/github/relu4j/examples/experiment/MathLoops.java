package io.github.relu4j.examples.experiment;

import java.util.Locale;

/**
 * Activations as plain loops over {@link Math}, as one writes them without a library. They keep y
 * where that makes the way back cheap. Rows follow each other without gaps.
 */
enum MathLoops {
  RELU {
    @Override
    void forward(float[] x, float[] y, int rows, int units) {
      for (int i = 0; i < rows * units; i++) {
        y[i] = Math.max(x[i], 0f);
      }
    }

    @Override
    void backward(float[] x, float[] y, float[] gradY, float[] gradX, int rows, int units) {
      for (int i = 0; i < rows * units; i++) {
        gradX[i] = y[i] > 0 ? gradY[i] : 0f;
      }
    }
  },

  SIGMOID {
    @Override
    void forward(float[] x, float[] y, int rows, int units) {
      for (int i = 0; i < rows * units; i++) {
        y[i] = (float) (1 / (1 + Math.exp(-x[i])));
      }
    }

    @Override
    void backward(float[] x, float[] y, float[] gradY, float[] gradX, int rows, int units) {
      for (int i = 0; i < rows * units; i++) {
        gradX[i] = gradY[i] * y[i] * (1 - y[i]);
      }
    }
  },

  TANH {
    @Override
    void forward(float[] x, float[] y, int rows, int units) {
      for (int i = 0; i < rows * units; i++) {
        y[i] = (float) Math.tanh(x[i]);
      }
    }

    @Override
    void backward(float[] x, float[] y, float[] gradY, float[] gradX, int rows, int units) {
      for (int i = 0; i < rows * units; i++) {
        gradX[i] = gradY[i] * (1 - y[i] * y[i]);
      }
    }
  },

  /**
   * Its error function is within 1.5e-7. Source: M. Abramowitz, I. Stegun, "Handbook of
   * Mathematical Functions", 1964, 7.1.26.
   */
  GELU {
    @Override
    void forward(float[] x, float[] y, int rows, int units) {
      for (int i = 0; i < rows * units; i++) {
        y[i] = (float) (x[i] * probability(x[i], Math.exp(-0.5 * x[i] * x[i])));
      }
    }

    @Override
    void backward(float[] x, float[] y, float[] gradY, float[] gradX, int rows, int units) {
      for (int i = 0; i < rows * units; i++) {
        double bell = Math.exp(-0.5 * x[i] * x[i]);
        double slope = probability(x[i], bell) + x[i] * bell / Math.sqrt(2 * Math.PI);
        gradX[i] = (float) (gradY[i] * slope);
      }
    }

    /** That a standard normal number is below x. */
    private double probability(double x, double bell) {
      double t = 1 / (1 + 0.3275911 * Math.abs(x) / Math.sqrt(2));
      double series =
          t
              * (0.254829592
                  + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
      double tail = 0.5 * series * bell;
      return x < 0 ? tail : 1 - tail;
    }
  },

  SILU {
    @Override
    void forward(float[] x, float[] y, int rows, int units) {
      for (int i = 0; i < rows * units; i++) {
        y[i] = (float) (x[i] / (1 + Math.exp(-x[i])));
      }
    }

    @Override
    void backward(float[] x, float[] y, float[] gradY, float[] gradX, int rows, int units) {
      for (int i = 0; i < rows * units; i++) {
        double sigmoid = 1 / (1 + Math.exp(-x[i]));
        gradX[i] = (float) (gradY[i] * sigmoid * (1 + x[i] * (1 - sigmoid)));
      }
    }
  },

  /** A row of x, and of its gradient, has the gates and then the linear branch. */
  SWIGLU {
    @Override
    void forward(float[] x, float[] y, int rows, int units) {
      for (int row = 0; row < rows; row++) {
        int gates = row * 2 * units;
        for (int i = 0; i < units; i++) {
          float gate = x[gates + i];
          y[row * units + i] = (float) (gate / (1 + Math.exp(-gate)) * x[gates + units + i]);
        }
      }
    }

    @Override
    void backward(float[] x, float[] y, float[] gradY, float[] gradX, int rows, int units) {
      for (int row = 0; row < rows; row++) {
        int gates = row * 2 * units;
        for (int i = 0; i < units; i++) {
          float gate = x[gates + i];
          float gradient = gradY[row * units + i];
          double sigmoid = 1 / (1 + Math.exp(-gate));
          double slope = sigmoid * (1 + gate * (1 - sigmoid));
          gradX[gates + i] = (float) (gradient * slope * x[gates + units + i]);
          gradX[gates + units + i] = (float) (gradient * gate * sigmoid);
        }
      }
    }
  };

  /** The name of the activation, or of the gated linear unit. */
  String activation() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The results.
   *
   * @param units the results of a row
   */
  abstract void forward(float[] x, float[] y, int rows, int units);

  /** The gradient with respect to x; may be written over gradY, if x has as many elements. */
  abstract void backward(float[] x, float[] y, float[] gradY, float[] gradX, int rows, int units);
}
