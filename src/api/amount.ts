import { registerDecorator } from 'class-validator';

/** Of money, in a currency with cents. The library's own count of decimals fails on numbers that are written with an exponent. */
export const IsAmount = (): PropertyDecorator => (target, propertyName) =>
  registerDecorator({
    name: 'isAmount',
    target: target.constructor,
    propertyName: propertyName as string,
    validator: {
      validate: (value: unknown) => typeof value === 'number' && Number(value.toFixed(2)) === value,
      defaultMessage: () => 'an amount with two decimals at most, such as 12.50',
    },
  });
