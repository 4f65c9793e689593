package io.github.relu4j.benchmarks.jmh;

import io.github.relu4j.Activation;
import io.github.relu4j.Activations;
import io.github.relu4j.monitor.DeadUnitMonitor;
import io.github.relu4j.monitor.GradientFlowMonitor;
import java.util.List;
import org.ejml.data.FMatrixRMaj;
import org.ejml.dense.row.CommonOps_FDRM;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/**
 * What does a monitor add to the backward pass that it watches? It should be a tenth at most.
 *
 * <p>Twice: beside the activation's backward alone, with the monitors' default interval, and beside
 * the backward pass of a dense layer with its two matrix products, where the monitors look at every
 * sample.
 */
public class MonitorBenchmark extends WarmBenchmark {

  private static final int SAMPLES = 256;
  private static final int EVERY_SAMPLE = 1;
  private static final List<String> LAYER = List.of("layer");

  /** The cheapest backward, for which the limit is the hardest, and a dear one. */
  @Param({"relu", "tanh"})
  public String activation;

  /** Units of the layer, and as many inputs. */
  @Param("256")
  public int units;

  private Activation subject;
  private float[] x;
  private float[] gradY;
  private float[] gradX;
  private FMatrixRMaj input;
  private FMatrixRMaj weights;
  private FMatrixRMaj gradient;
  private FMatrixRMaj gradWeights;
  private FMatrixRMaj gradInput;
  private DeadUnitMonitor deadUnits;
  private GradientFlowMonitor gradientFlow;
  private DeadUnitMonitor deadUnitsOfAll;
  private GradientFlowMonitor gradientFlowOfAll;

  /** Prepares the layer and its monitors. */
  @Setup
  public void prepare() {
    subject = Activations.parse(activation);
    x = Numbers.preActivations(SAMPLES * units);
    gradY = Numbers.gradients(SAMPLES * units);
    gradX = new float[SAMPLES * units];
    input = FMatrixRMaj.wrap(SAMPLES, units, Numbers.gradients(SAMPLES * units));
    weights = FMatrixRMaj.wrap(units, units, Numbers.gradients(units * units));
    gradient = FMatrixRMaj.wrap(SAMPLES, units, gradX);
    gradWeights = new FMatrixRMaj(units, units);
    gradInput = new FMatrixRMaj(SAMPLES, units);
    deadUnits = new DeadUnitMonitor("layer", units);
    gradientFlow = new GradientFlowMonitor(LAYER);
    deadUnitsOfAll =
        new DeadUnitMonitor(
            "layer", units, DeadUnitMonitor.DEFAULT_SATURATION_THRESHOLD, EVERY_SAMPLE);
    gradientFlowOfAll =
        new GradientFlowMonitor(
            LAYER,
            GradientFlowMonitor.DEFAULT_VANISHING_BELOW,
            GradientFlowMonitor.DEFAULT_EXPLODING_ABOVE,
            EVERY_SAMPLE);
  }

  /** The measure for the next two. */
  @Benchmark
  public float[] backward() {
    subject.backward(x, gradY, gradX);
    return gradX;
  }

  /** Watched for dead units. */
  @Benchmark
  public float[] backwardAndDeadUnits() {
    backward();
    deadUnits.observe(subject, x, 0, SAMPLES);
    return gradX;
  }

  /** Watched for vanishing gradients. */
  @Benchmark
  public float[] backwardAndGradientFlow() {
    backward();
    gradientFlow.observe(0, gradX, 0, SAMPLES, units);
    return gradX;
  }

  /** The measure for the next two: the products with the input and with the weights, too. */
  @Benchmark
  public FMatrixRMaj layer() {
    backward();
    CommonOps_FDRM.multTransA(input, gradient, gradWeights);
    CommonOps_FDRM.mult(gradient, weights, gradInput);
    return gradInput;
  }

  /** Watched for dead units, in every sample. */
  @Benchmark
  public FMatrixRMaj layerAndDeadUnits() {
    layer();
    deadUnitsOfAll.observe(subject, x, 0, SAMPLES);
    return gradInput;
  }

  /** Watched for vanishing gradients, in every sample. */
  @Benchmark
  public FMatrixRMaj layerAndGradientFlow() {
    layer();
    gradientFlowOfAll.observe(0, gradX, 0, SAMPLES, units);
    return gradInput;
  }
}
