package io.github.relu4j.benchmarks.engine;

import org.junit.jupiter.api.DisplayName;

@DisplayName("The library as an engine of the comparison")
class Relu4jTest extends EngineContract {

  Relu4jTest() {
    super("relu4j");
  }

  @Override
  boolean offers(Case wanted) {
    return true;
  }

  @Override
  boolean mustLoadHere() {
    return true;
  }
}
