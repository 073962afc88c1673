import { Badge } from '@fluentui/react-components';

/** How likely it is that this was asked. */
export function Likely({ value }: { value: number }) {
  return (
    <Badge appearance="outline" color={value >= 0.5 ? 'success' : 'informative'}>
      {`${Math.round(value * 100)}% zeker`}
    </Badge>
  );
}
