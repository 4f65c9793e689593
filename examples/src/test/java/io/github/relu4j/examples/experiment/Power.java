package io.github.relu4j.examples.experiment;

/** A job for tests: a number raised to a power. */
record Power(double base, double exponent, Runnable done) implements Job<Power.Value> {

  record Value(double number) {}

  static Power of(double base, double exponent) {
    return new Power(base, exponent, () -> {});
  }

  @Override
  public String key() {
    return base + " to the " + exponent;
  }

  @Override
  public Class<Value> type() {
    return Value.class;
  }

  @Override
  public double cost() {
    return exponent;
  }

  @Override
  public Value run() {
    done.run();
    return new Value(Math.pow(base, exponent));
  }

  @Override
  public Value guess() {
    return new Value(-1);
  }
}
