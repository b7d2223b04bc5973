import { CheckField, ChoiceField, TextField } from '../../../components/Field.tsx';
import { isAcademy, type Origin, platformAt, platformBy } from './origin.ts';

interface OriginProps {
  /** The address that the page was saved from; null where it isn't known. */
  url: string | null;
  origin: Origin;
  /** Whether this platform was said to be reported before. */
  isReported: boolean;
  /** Whether it was tried to store, so that what is missing is said. */
  tried: boolean;
  onChange: (origin: Origin) => void;
}

/** Where the courses come from: said by the page itself, or asked. */
export function OriginCard({ url, origin, isReported, tried, onChange }: OriginProps) {
  const platform = platformBy(url, origin);
  const isKnown = url !== null && platformAt(url) !== null;
  const isOther = platform !== null && !isAcademy(platform);
  return (
    <>
      {!isKnown && (
        <ChoiceField
          legend="这些课程是在哪里学的？"
          value={origin.from}
          options={[
            { value: 'academy', label: '内蒙古干部培训网络学院', hint: 'nmgce.gov.cn' },
            { value: 'other', label: '别的学习平台', hint: '单位已经报过的' },
          ]}
          onChange={(from) => onChange({ ...origin, from })}
          error={tried && origin.from === null ? '请选一项。' : null}
          row
        />
      )}
      {!isKnown && origin.from === 'other' && (
        <TextField
          label="那个平台的网址"
          hint="在浏览器最上面的地址栏里，例如 wlxy.nmgdj.gov.cn"
          value={origin.typed}
          onChange={(typed) => onChange({ ...origin, typed })}
          error={tried && platform === null ? '请填写网址，例如 wlxy.nmgdj.gov.cn。' : null}
        />
      )}
      {isOther && isReported && <p class="ok">✓ {platform}，单位已经报过这个平台</p>}
      {isOther && !isReported && (
        <div>
          <CheckField
            label={`单位已经报过 ${platform} 这个平台`}
            hint="没有报过的平台，学时不能计入"
            checked={origin.reported}
            onChange={(reported) => onChange({ ...origin, reported })}
          />
          {tried && !origin.reported && (
            <p class="short" role="alert">
              <span aria-hidden="true">▲ </span>
              请先向单位问清，报过再打勾。
            </p>
          )}
        </div>
      )}
    </>
  );
}
