interface DoorProps {
  main?: boolean;
}

const door = (name: string, href: string) =>
  function Door({ main = false }: DoorProps) {
    return (
      <a class={`btn ${main ? 'primary' : ''}`} href={href} target="_blank" rel="noreferrer">
        {name}
      </a>
    );
  };

export const doors = {
  academy: door('打开学院', 'http://www.nmgce.gov.cn/'),
  entry: door('补录线下培训', '/ledger.html#entry'),
  form: door('生成登记表', '/form.html'),
  filed: door('看年终留档', '/ledger.html#year-end'),
};
