package io.github.relu4j.examples.network;

import java.util.Arrays;
import java.util.List;
import org.ejml.data.FMatrixRMaj;

/**
 * y = gamma (x - mean) / sqrt(variance + epsilon) + beta, unit by unit. In training mean and
 * variance are those of the rows of one pass, a part of a batch, so they do not depend on the
 * number of threads ("ghost" batch normalisation: E. Hoffer, I. Hubara, D. Soudry, "Train longer,
 * generalize better", 2017); afterwards they are running means of them.
 *
 * <p>Source: S. Ioffe, C. Szegedy, "Batch normalization", ICML 2015.
 */
final class BatchNormalisation implements Layer {

  private static final float EPSILON = 1e-5f;

  /** How much a step counts in the running means. */
  private static final float MOMENTUM = 0.1f;

  private final int units;
  private final float[] gamma;
  private final float[] beta;
  private final float[] runningMean;
  private final float[] runningVariance;

  BatchNormalisation(int units) {
    this.units = units;
    gamma = new float[units];
    beta = new float[units];
    runningMean = new float[units];
    runningVariance = new float[units];
    Arrays.fill(gamma, 1f);
    Arrays.fill(runningVariance, 1f);
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(new Parameter("gamma", gamma), new Parameter("beta", beta));
  }

  @Override
  public LayerPass newPass(int rows) {
    return new Pass(rows);
  }

  @Override
  public void updated(List<LayerPass> parts) {
    float share = MOMENTUM / parts.size();
    for (int unit = 0; unit < units; unit++) {
      float mean = (1 - MOMENTUM) * runningMean[unit];
      float variance = (1 - MOMENTUM) * runningVariance[unit];
      for (LayerPass part : parts) {
        Pass pass = (Pass) part;
        mean += share * pass.mean[unit];
        variance += share * pass.unbiasedVariance(unit);
      }
      runningMean[unit] = mean;
      runningVariance[unit] = variance;
    }
  }

  private final class Pass implements LayerPass {

    private final FMatrixRMaj y;
    private final float[] normalised;
    private final float[] mean = new float[units];
    private final float[] variance = new float[units];
    private final float[] factor = new float[units];
    private final float[] gradGamma = new float[units];
    private final float[] gradBeta = new float[units];

    Pass(int rows) {
      y = new FMatrixRMaj(rows, units);
      normalised = new float[rows * units];
    }

    float unbiasedVariance(int unit) {
      return variance[unit] * y.numRows / Math.max(1, y.numRows - 1);
    }

    @Override
    public FMatrixRMaj forward(FMatrixRMaj x, boolean training) {
      y.reshape(x.numRows, units);
      if (training) {
        measure(x);
      }
      float[] means = training ? mean : runningMean;
      float[] variances = training ? variance : runningVariance;
      for (int unit = 0; unit < units; unit++) {
        factor[unit] = (float) (1 / Math.sqrt(variances[unit] + EPSILON));
      }
      for (int row = 0; row < x.numRows; row++) {
        int from = row * units;
        for (int unit = 0; unit < units; unit++) {
          float z = (x.data[from + unit] - means[unit]) * factor[unit];
          normalised[from + unit] = z;
          y.data[from + unit] = gamma[unit] * z + beta[unit];
        }
      }
      return y;
    }

    private void measure(FMatrixRMaj x) {
      Arrays.fill(mean, 0f);
      Arrays.fill(variance, 0f);
      for (int row = 0; row < x.numRows; row++) {
        for (int unit = 0; unit < units; unit++) {
          mean[unit] += x.data[row * units + unit];
        }
      }
      for (int unit = 0; unit < units; unit++) {
        mean[unit] /= x.numRows;
      }
      for (int row = 0; row < x.numRows; row++) {
        for (int unit = 0; unit < units; unit++) {
          float distance = x.data[row * units + unit] - mean[unit];
          variance[unit] += distance * distance;
        }
      }
      for (int unit = 0; unit < units; unit++) {
        variance[unit] /= x.numRows;
      }
    }

    @Override
    public FMatrixRMaj backward(FMatrixRMaj gradY) {
      int rows = gradY.numRows;
      Arrays.fill(gradGamma, 0f);
      Arrays.fill(gradBeta, 0f);
      for (int row = 0; row < rows; row++) {
        int from = row * units;
        for (int unit = 0; unit < units; unit++) {
          gradGamma[unit] += gradY.data[from + unit] * normalised[from + unit];
          gradBeta[unit] += gradY.data[from + unit];
        }
      }
      for (int row = 0; row < rows; row++) {
        int from = row * units;
        for (int unit = 0; unit < units; unit++) {
          gradY.data[from + unit] =
              gamma[unit]
                  * factor[unit]
                  * (gradY.data[from + unit]
                      - (gradBeta[unit] + normalised[from + unit] * gradGamma[unit]) / rows);
        }
      }
      return gradY;
    }

    @Override
    public List<float[]> gradients() {
      return List.of(gradGamma, gradBeta);
    }
  }
}
