package io.github.relu4j.examples.training;

import io.github.relu4j.examples.network.HiddenPass;
import io.github.relu4j.examples.network.NetworkPass;
import io.github.relu4j.monitor.DeadUnitMonitor;
import io.github.relu4j.monitor.DeadUnitReport;
import io.github.relu4j.monitor.GradientFlowMonitor;
import io.github.relu4j.monitor.GradientFlowReport;
import java.util.ArrayList;
import java.util.List;
import org.ejml.data.FMatrixRMaj;

/**
 * relu4j's monitors for a whole network: dead units of each hidden layer, and the gradient's flow.
 */
final class NetworkMonitor {

  /** The matrix products cost so much more that every sample may be looked at. */
  private static final int EVERY_SAMPLE = 1;

  private final List<DeadUnitMonitor> deadUnits = new ArrayList<>();
  private final GradientFlowMonitor flow;

  NetworkMonitor(NetworkPass pass) {
    List<String> names = new ArrayList<>();
    for (HiddenPass hidden : pass.hidden()) {
      String name = "hidden " + (names.size() + 1);
      names.add(name);
      deadUnits.add(
          new DeadUnitMonitor(
              name,
              hidden.layer().units(),
              DeadUnitMonitor.DEFAULT_SATURATION_THRESHOLD,
              EVERY_SAMPLE));
    }
    names.add("output");
    flow =
        new GradientFlowMonitor(
            names,
            GradientFlowMonitor.DEFAULT_VANISHING_BELOW,
            GradientFlowMonitor.DEFAULT_EXPLODING_ABOVE,
            EVERY_SAMPLE);
  }

  /** Observes a pass that has gone forward and back. */
  void observe(NetworkPass pass) {
    for (int i = 0; i < deadUnits.size(); i++) {
      HiddenPass hidden = pass.hidden().get(i);
      FMatrixRMaj gradient = hidden.inputGradient();
      deadUnits
          .get(i)
          .observe(
              hidden.layer().activation(), hidden.derivativeArgument().data, 0, gradient.numRows);
      flow.observe(i, gradient.data, 0, gradient.numRows, gradient.numCols);
    }
  }

  /** Observes the gradient of the outputs, before it goes back. */
  void observeOutput(FMatrixRMaj gradient) {
    flow.observe(deadUnits.size(), gradient.data, 0, gradient.numRows, gradient.numCols);
  }

  void merge(NetworkMonitor other) {
    for (int i = 0; i < deadUnits.size(); i++) {
      deadUnits.get(i).merge(other.deadUnits.get(i));
    }
    flow.merge(other.flow);
  }

  void reset() {
    deadUnits.forEach(DeadUnitMonitor::reset);
    flow.reset();
  }

  List<DeadUnitReport> deadUnits() {
    return deadUnits.stream().map(DeadUnitMonitor::report).toList();
  }

  GradientFlowReport flow() {
    return flow.report();
  }
}
