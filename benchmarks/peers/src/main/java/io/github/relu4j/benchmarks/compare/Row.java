package io.github.relu4j.benchmarks.compare;

/**
 * What all engines are given alike.
 *
 * @param workload what is computed
 * @param n over how many elements
 * @param input of which kind
 */
record Row(Workload workload, int n, Input input) {

  @Override
  public String toString() {
    return workload.activation()
        + " "
        + workload.operation()
        + (workload.placement() == Placement.IN_PLACE ? " in place" : "")
        + (input == Input.SPECIAL ? " special" : "")
        + " n="
        + n;
  }
}
