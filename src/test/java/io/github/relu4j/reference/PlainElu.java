package io.github.relu4j.reference;

/** x above 0, else alpha * (e^x - 1). */
record PlainElu(float alpha) implements Reference {

  @Override
  public double forward(double x) {
    return x > 0 ? x : alpha * Math.expm1(x);
  }

  @Override
  public double derivative(double x) {
    return x > 0 ? 1 : alpha * Math.exp(x);
  }
}
