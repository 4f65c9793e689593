package io.github.relu4j.support;

import io.github.relu4j.Activations;
import io.github.relu4j.GatedLinearUnit;
import io.github.relu4j.example.Ramp;
import io.github.relu4j.example.SquaredRelu;
import io.github.relu4j.internal.loop.GivenSlope;
import java.util.List;
import java.util.stream.Stream;

/** Gated linear units under test, their activations each in the loop that it keeps. */
public final class GatedSubjects {

  private static final List<GatedLinearUnit> ALL = settled();

  private GatedSubjects() {}

  /**
   * Those with a name of their own, others, and some with an activation that the library does not
   * have.
   */
  public static List<GatedLinearUnit> all() {
    return ALL;
  }

  private static List<GatedLinearUnit> settled() {
    Stream<GatedLinearUnit> named = Activations.gatedNames().stream().map(Activations::parseGated);
    Stream<GatedLinearUnit> others =
        Stream.of(
                Activations.tanh(),
                Activations.identity(),
                Activations.leakyRelu(-0.5f),
                new SquaredRelu(),
                new Ramp(0.2f))
            .map(Activations::glu);
    List<GatedLinearUnit> units = Stream.concat(others, named).toList();
    units.forEach(unit -> HandOver.settle(unit.activation()));
    HandOver.settleKernel(GivenSlope.ANY);
    return units;
  }
}
